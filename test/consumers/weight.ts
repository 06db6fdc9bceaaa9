import { extname } from 'node:path'
import type { Output } from './output'

/** Bytes, as WeChat counts them: of the files, before anything is compressed. */
export interface Weight {
  /** The whole main package. */
  readonly main: number
  /** What of it is the captcha: the component or the plugin. */
  readonly captcha: number
  /** All subpackages, with the plugins declared in them. */
  readonly late: number
}

interface App {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly plugins?: object
}

const shippedKinds = ['.js', '.json', '.wxml', '.wxs', '.wxss']
/** For the tools, and for the tests of the types; not for the phone. */
const tools = /^(project|sitemap|uses)\b/

const sizeOf = (output: Output, paths: readonly string[]) =>
  paths.reduce((sum, path) => sum + Buffer.byteLength(output.text(path)), 0)

const filesOf = (output: Output) =>
  output.paths.filter(path => shippedKinds.includes(extname(path)) && !tools.test(path))

/** `plugin`: what a host declares, whose bytes count where it is declared. */
export function weigh(program: Output, plugin?: Output): Weight {
  const { subPackages = [], plugins } = program.json<App>('app.json')
  const roots = subPackages.map(({ root }) => `${root.replace(/\/$/, '')}/`)
  const files = filesOf(program)
  const isLate = (path: string) => roots.some(root => path.startsWith(root))
  const main = files.filter(path => !isLate(path))
  const pluginBytes = plugin ? sizeOf(plugin, filesOf(plugin)) : 0
  const [eager, late] = plugins ? [pluginBytes, 0] : [0, pluginBytes]
  return {
    main: sizeOf(program, main) + eager,
    captcha:
      sizeOf(
        program,
        main.filter(path => path.includes('aliyun-captcha')),
      ) + eager,
    late: sizeOf(program, files.filter(isLate)) + late,
  }
}
