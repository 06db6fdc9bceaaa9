import { join } from 'node:path'
import { minifyAll } from '../assets'
import { type Files, only, read, under } from '../files'
import { nameIndexes } from '../indexes'
import { packLocales } from '../locales'
import { root } from '../run'
import { vendorVant } from '../vant/vendor'

const markup = ['.wxml', '.wxs', '.wxss', '.json']

/** `dist/plugin`: what WeChat gets as the plugin. `scripts` is the compiled `plugin/`. */
export async function pluginOutput(scripts: Files): Promise<Files> {
  const assets = only(read(join(root, 'plugin'), markup), path => !path.endsWith('tsconfig.json'))
  const modules = packLocales(nameIndexes(only(scripts, path => path.endsWith('.js'))))
  const own = await minifyAll(new Map([...assets, ...modules]))
  return new Map([...own, ...under('vant', await vendorVant())])
}
