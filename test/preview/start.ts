import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../gulp/build'
import { type Rebuilt, watchSources } from '../../gulp/watch'
import { attributesFor } from '../service/ownPage'
import { PortProblem, portOf } from '../service/ports'
import type { Diagnostic } from './package'
import type { Preview } from './server'
import { type ServerOptions, type Servers, startServers } from './servers'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The defaults of the variables that change the ports. */
const PORTS = { PORT: 8080, SERVICE_PORT: 8787, BACKEND_PORT: 8788, WEB_PORT: 8789 } as const

const portIn = (env: NodeJS.ProcessEnv, variable: keyof typeof PORTS) =>
  portOf(variable, env[variable] || String(PORTS[variable]))

const portsIn = (env: NodeJS.ProcessEnv): ServerOptions['ports'] => ({
  preview: portIn(env, 'PORT'),
  service: portIn(env, 'SERVICE_PORT'),
  backend: portIn(env, 'BACKEND_PORT'),
  web: portIn(env, 'WEB_PORT'),
})

/** `npm start`: builds, serves, rebuilds after each change until Ctrl-C. */
export async function start(): Promise<void> {
  try {
    const ports = portsIn(process.env)
    await build()
    const servers = await startServers({
      miniprogramRoot: join(root, 'dist/preview/miniprogram'),
      pluginRoot: join(root, 'dist/plugin'),
      pluginRoots: { AliyunCaptcha: join(root, 'dist/preview/AliyunCaptcha') },
      ports,
      log: line => console.log(line),
    })
    console.log(greeting(servers))
    await untilInterrupted(servers)
  } catch (fault) {
    if (!(fault instanceof PortProblem)) throw fault
    console.error(fault.message)
    process.exitCode = 1
  }
}

const greeting = ({ previewUrl, serviceUrl, backendUrl, webUrl }: Servers) => `
  预览 Preview          ${previewUrl}
  验证码服务 Service     ${serviceUrl}
  演示后端 Backend       ${backendUrl}
  H5 页面 H5 page       ${webUrl}captcha.html   （阿里云与微信脚本的替代品 · with stand-ins for Alibaba’s and WeChat’s scripts）

  用于自己的页面，写在 <captcha> 里，并勾选“不校验合法域名” · For <captcha> in a page of yours, with 不校验合法域名 checked:
${attributesFor(serviceUrl)}

  微信开发者工具：导入 ${root} （插件项目），或导入 ${join(root, 'dist/demo')} （普通小程序，用它自带的游客 AppID 即可）。
  WeChat DevTools: import ${root} (plugin project), or ${join(root, 'dist/demo')} (ordinary mini program; its tourist AppID will do).
  Ctrl-C 结束 ends everything.
`

function untilInterrupted(servers: Servers): Promise<void> {
  const stopWatching = watchSources(rebuilt => report(servers.preview, rebuilt))
  const ownCode = ['runtime', 'page'].map(folder =>
    watch(join(root, 'test/preview', folder), { recursive: true }, () => void servers.preview.updateRuntime()),
  )
  return new Promise(resolve => {
    const stop = async () => {
      stopWatching()
      for (const watcher of ownCode) watcher.close()
      await servers.close()
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  })
}

function report(preview: Preview, { changed, elapsedMs, error }: Rebuilt): void {
  if (error) return console.error(error instanceof Error ? error.message : error)
  const diagnostics = preview.update()
  console.log(`${changed.join(', ')}: rebuilt in ${Math.round(elapsedMs)} ms`)
  for (const diagnostic of diagnostics) console.log(format(diagnostic))
}

const format = ({ severity, where, message }: Diagnostic) => `${severity}: ${where}: ${message}`
