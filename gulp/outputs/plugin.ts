import { join } from 'node:path'
import { minifyAll } from '../assets'
import { type Files, only, read } from '../files'
import { packed, packLocales } from '../locales'
import { root } from '../run'
import { type Bundle, bundle } from '../scripts'

const folder = join(root, 'plugin')

/** Markup, styles and manifests as they are in the sources. */
const assetsOf = (): Files =>
  only(read(folder, ['.wxml', '.wxs', '.wxss', '.json']), path => !path.endsWith('tsconfig.json'))

/** The scripts that WeChat loads by name: the public module, and one for each component. */
function entriesOf(assets: Files): string[] {
  const components = [...assets].filter(
    ([path, content]) => path.endsWith('.json') && 'component' in JSON.parse(String(content)),
  )
  return ['index.ts', ...components.map(([path]) => path.replace(/json$/, 'ts'))]
}

/** Layers that several scripts share: one chunk each. */
const layers = ['core', 'view', 'locales', 'platform', 'handover']

/** The texts are an entry of their own, apart from the code that looks them up. */
const apart = [packed, 'locales/unpack.ts']

const chunkOf = (path: string) =>
  apart.includes(path) ? undefined : layers.find(layer => path.startsWith(`${layer}/`))

export async function pluginScripts(minify: boolean): Promise<Bundle> {
  const sources = await packLocales(read(folder, ['.ts']))
  const entries = [...entriesOf(assetsOf()), packed]
  return bundle(sources, { entries, chunkOf, minify })
}

/** `dist/plugin`: what WeChat gets as the plugin. */
export async function pluginOutput({ files }: Bundle, minify: boolean): Promise<Files> {
  const assets = assetsOf()
  return new Map([...(minify ? await minifyAll(assets) : assets), ...files])
}
