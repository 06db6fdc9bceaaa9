import { join } from 'node:path'
import { minifyAll } from '../assets'
import { type Files, only, read, under } from '../files'
import { flatten } from '../flatten'
import { packed, packLocales } from '../locales'
import { root } from '../run'
import { vantSources } from '../vant/vendor'
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
  const own = withShortVariables(only(read(join(root, 'plugin'), markup), path => !path.endsWith('tsconfig.json')))
  const vant = under('vant', vantSources())
  const assets = new Map([...own, ...only(vant, path => !isScript(path))])
  const sources = new Map([...(await packLocales(only(scripts, isScript))), ...only(vant, isScript)])
  return minifyAll(new Map([...assets, ...(await flatten(sources, entriesOf(assets), [packed]))]))
}
