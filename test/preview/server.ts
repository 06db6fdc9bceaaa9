import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Bundle, type BundleOptions, bundle } from './bundle/bundle'
import { type Answer, fileIn, text } from './files'
import { fontFile, fontStyles } from './fonts'
import { LiveReload } from './liveReload'
import { runtimeScript } from './runtimeScript'

export interface Preview {
  /** Listens on 127.0.0.1 (port 0: any free one) and gives the address, with a slash at its end. */
  listen(port: number): Promise<string>
  /** Reads the built mini program again and has every open browser load it. Gives what the bundler found. */
  update(): Bundle['diagnostics']
  /** The same for the preview's own browser code. */
  updateRuntime(): Promise<void>
  close(): Promise<void>
}

const pageFolder = fileURLToPath(new URL('./page', import.meta.url))

/** Serves a built mini program to browsers on this machine. */
export async function createPreview(options: BundleOptions): Promise<Preview> {
  const live = new LiveReload()
  let current = bundle(options)
  let runtime = await runtimeScript()

  /** First matching row answers; below a row that ends with a slash, the rest of the path is its argument. */
  const routes: readonly (readonly [
    prefix: string,
    answer: (rest: string) => Answer | null | Promise<Answer | null>,
  ])[] = [
    ['/package.js', () => text('.js', current.script)],
    ['/runtime.js', () => text('.js', runtime)],
    ['/fonts.css', () => text('.css', fontStyles())],
    ['/fonts/', rest => font(rest)],
    ['/page/', rest => fileIn(pageFolder, rest)],
    ['/assets/', rest => fileIn(options.miniprogramRoot, rest)],
    ['/favicon.ico', () => text('.svg', '')],
    ['/', rest => (rest === '' ? fileIn(pageFolder, 'index.html') : null)],
  ]

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://preview.invalid').pathname)
    if (path === '/events') return live.join(response)
    const [prefix, make] = routes.find(([start]) =>
      start.endsWith('/') ? path.startsWith(start) : path === start,
    ) ?? ['', () => null]
    const found = await make(path.slice(prefix.length))
    response.writeHead(found ? 200 : 404, { 'content-type': found?.type ?? 'text/plain', 'cache-control': 'no-cache' })
    response.end(found?.body ?? `nothing at ${path}\n`)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(fault => response.writeHead(500).end(String(fault)))
  })

  return {
    listen: port => listen(server, port),
    update() {
      current = bundle(options)
      live.reload()
      return current.diagnostics
    },
    async updateRuntime() {
      runtime = await runtimeScript()
      live.reload()
    },
    close() {
      live.close()
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function font(path: string): Promise<Answer | null> | null {
  const file = fontFile(path)
  return file === null ? null : fileIn(dirname(file), basename(file))
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    })
  })
}
