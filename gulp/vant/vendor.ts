import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from '../files'
import { root } from '../run'
import { edited, expectOnce } from './edits'
import { purge } from './purge'
import { type Special, specials, version } from './special'
import { markup, refuseMore } from './usage'

const vant = join(root, 'node_modules/@vant/weapp')

/** One of Vant's sources. Of its two builds the one of ES modules; markup and styles are the same in both. */
export const original = (path: string): string => readFileSync(join(vant, 'dist', path), 'utf8')

/** The files of one component as {@link Special} says, without its styles purged. */
export function specialised(special: Special, source: (path: string) => string = original): Map<string, string> {
  for (const [path, text] of special.premises) expectOnce(path, source(path), text)
  return new Map(
    Object.entries(special.files).map(([path, { of = [path], edits }]) => {
      return [path, edited(of.join(' + '), of.map(source).join('\n'), edits)]
    }),
  )
}

/** The class names that the component can ever give its elements: those of its markup and scripts, each choice spelt out. */
function classes({ attributes, given = [] }: Special, files: ReadonlyMap<string, string>): ReadonlySet<string> {
  const text = [...files].filter(([path]) => /\.(js|wxml)$/.test(path)).map(([, source]) => source)
  const spelt = Object.entries(attributes).reduce(
    (texts, [name, values]) =>
      values === 'any' ? texts : texts.flatMap(one => values.map(value => one.replaceAll(`{{${name}}}`, `${value}`))),
    text,
  )
  return new Set([...given, ...spelt.flatMap(one => one.match(/van-[\w-]+/g) ?? [])])
}

function component(special: Special): Files {
  const files = specialised(special)
  const names = classes(special, files)
  return new Map(
    [...files].map(([path, text]) => [path, Buffer.from(path.endsWith('.wxss') ? purge(text, names) : text)]),
  )
}

/** An edit looks at what it names alone; whether Vant has something new beside it, only a reader can tell. */
export function refuseOther(found: string): void {
  if (found !== version) throw new Error(`@vant/weapp is ${found}: gulp/vant/special was written for ${version}`)
}

function make(): Files {
  refuseOther((JSON.parse(readFileSync(join(vant, 'package.json'), 'utf8')) as { version: string }).version)
  const files: Files = new Map(Object.values(specials).flatMap(special => [...component(special)]))
  const all = [...files, ['LICENSE', readFileSync(join(vant, 'LICENSE'))] as const]
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

let made: Files | undefined

/**
 * What our markup needs of Vant, licence included: nothing is minified yet, and scripts are ES modules, to be bundled. Throws when the
 * markup asks for something that was taken out.
 */
export function vantSources(): Files {
  refuseMore(markup())
  made ??= make()
  return made
}
