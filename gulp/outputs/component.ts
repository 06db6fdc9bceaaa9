import { join } from 'node:path'
import { minifyAll } from '../assets'
import { type Files, only, read } from '../files'
import { packed, packLocales } from '../locales'
import { root } from '../run'
import { type Bundle, bundle } from '../scripts'

const folder = join(root, 'plugin')

/**
 * The two ways in which the one tree `plugin/` ships. WeChat takes no `<web-view>` in a plugin, so nothing of Alibaba's H5 page is in that
 * one: not its folder, not its client, not its advice.
 */
export type Kind = 'plugin' | 'npm'

const webviewFolder = 'handover/webview/'
const clients = 'handover/clients.ts'
const clientsOfPlugin = 'handover/pluginClients.ts'
const webviewAdvice = ['pages']

/** Markup, styles and manifests as they are in the sources. */
const assetsOf = (kind: Kind): Files =>
  only(
    read(folder, ['.wxml', '.wxs', '.wxss', '.json']),
    path =>
      !path.endsWith('tsconfig.json') && (kind === 'npm' ? path !== 'plugin.json' : !path.startsWith(webviewFolder)),
  )

async function sourcesOf(kind: Kind): Promise<Files> {
  const sources = read(folder, ['.ts'])
  if (kind === 'npm') return packLocales(sources)
  sources.set(clients, sources.get(clientsOfPlugin) ?? Buffer.of())
  return packLocales(sources, webviewAdvice)
}

/** The scripts that WeChat loads by name: the public module, and one for each component. */
function entriesOf(assets: Files): string[] {
  const components = [...assets].filter(
    ([path, content]) => path.endsWith('.json') && 'component' in JSON.parse(String(content)),
  )
  return ['index.ts', ...components.map(([path]) => path.replace(/json$/, 'ts'))]
}

/** Layers that several scripts share: one chunk each. */
const layers = ['core', 'view', 'locales', 'platform', 'handover']

/** Entries of their own in the folder of a layer: the texts are apart from the code that looks them up. */
const apart = [packed, 'locales/unpack.ts', `${webviewFolder}page/page.ts`]

const chunkOf = (path: string) =>
  apart.includes(path) ? undefined : layers.find(layer => path.startsWith(`${layer}/`))

export async function componentScripts(kind: Kind, minify: boolean): Promise<Bundle> {
  const entries = [...entriesOf(assetsOf(kind)), packed]
  return bundle(await sourcesOf(kind), { entries, chunkOf, minify })
}

/** `dist/plugin`: what WeChat gets as the plugin; `dist/npm`: the same tree without its manifest. All of it goes to phones. */
export async function componentOutput(kind: Kind, { files }: Bundle, minify: boolean): Promise<Files> {
  const assets = assetsOf(kind)
  return new Map([...(minify ? await minifyAll(assets) : assets), ...files])
}
