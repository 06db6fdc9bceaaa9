import { join } from 'node:path'
import { minifyAll } from '../assets'
import { type Files, only, read } from '../files'
import { flatten } from '../flatten'
import { packed, packLocales } from '../locales'
import { root } from '../run'
import { withShortVariables } from '../variables'

const markup = ['.wxml', '.wxs', '.wxss', '.json']

/** The scripts that WeChat loads by name: the public module, and one for each component. */
function entriesOf(assets: Files): string[] {
  const components = [...assets].filter(
    ([path, content]) => path.endsWith('.json') && 'component' in JSON.parse(content.toString()),
  )
  return ['index.js', ...components.map(([path]) => path.replace(/json$/, 'js'))]
}

const isScript = (path: string) => path.endsWith('.js')

/** `dist/plugin`: what WeChat gets as the plugin. `scripts` is the compiled `plugin/`. */
export async function pluginOutput(scripts: Files): Promise<Files> {
  const assets = withShortVariables(only(read(join(root, 'plugin'), markup), path => !path.endsWith('tsconfig.json')))
  const sources = await packLocales(only(scripts, isScript))
  return minifyAll(new Map([...assets, ...(await flatten(sources, entriesOf(assets), [packed]))]))
}
