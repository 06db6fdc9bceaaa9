import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { moduleWebTypes } from '../editor/webTypes'
import { type Files, under } from '../files'
import { root } from '../run'
import { manifest } from '../uniModule/manifest'
import { TAG } from '../uniModule/members'
import { readme } from '../uniModule/readme'
import { globals, wrapper } from '../uniModule/wrapper'
import { reachedFrom } from './types'

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The documents that it links to are not in the module. */
const changelog = () =>
  readFileSync(join(root, 'CHANGELOG.md'), 'utf8').replace(/\[([^\]]+)\]\((?!https:)[^)]*\)/g, '$1')

/** `dist/uni_modules/aliyun-captcha`: a whole module of uni-app, to be copied as it is. `types` and `npm` are `dist/types` and `dist/npm`. */
export function uniModuleOutput(types: Files, npm: Files): Files {
  const { name, version, keywords } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string
    version: string
    keywords: string[]
  }
  const made: Readonly<Record<string, string>> = {
    'package.json': text(manifest(version, keywords, name)),
    'readme.md': readme(),
    'changelog.md': changelog(),
    'web-types.json': text(moduleWebTypes(version)),
    'global.d.ts': globals(),
    [`components/${TAG}/${TAG}.vue`]: wrapper(),
  }
  return new Map([
    ...Object.entries(made).map(([path, content]) => [path, Buffer.from(content)] as const),
    ['LICENSE', readFileSync(join(root, 'LICENSE'))],
    ...under('types', reachedFrom(types, ['index', 'types/elements'])),
    ...under('wxcomponents', npm),
  ])
}
