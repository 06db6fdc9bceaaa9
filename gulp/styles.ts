import { join } from 'node:path'
import { transform } from 'esbuild'
import { read } from './files'
import { remember } from './remember'
import { root } from './run'

/** Variables of our own. Those that a page sets (`--captcha-`) and Vant's are told from these by their names, and keep them. */
const ownVariable = /(?<![\w-])--[cd]-[\w-]+/g

/** `--_a` to `--_z`, then of two letters: a page whose own rules reach the panel by an external class does not call a variable like this. */
const shortName = (index: number): string =>
  `--_${index < 26 ? '' : String.fromCharCode(96 + Math.floor(index / 26))}${String.fromCharCode(97 + (index % 26))}`

/** The short names of all own variables, the shortest for those that are said most often. */
export function shortNames(sheets: readonly string[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>()
  for (const [name] of sheets.join('\n').matchAll(ownVariable)) times.set(name, (times.get(name) ?? 0) + 1)
  const names = [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return new Map(names.map(([name], index) => [name, shortName(index)]))
}

/** White space that esbuild leaves: before the value of a variable and its fallback, and around a slash. Not within strings. */
const spare = /("[^"]*")|(--[\w-]+:|var\(--[\w-]+,) (?![;}])| ?(\/) ?/g

/**
 * Minifies WXSS: to esbuild it is CSS with an unknown unit (`rpx`), which it keeps. Written for the oldest engines that
 * WeChat's own lowering names: Chrome 53 on Android, iOS 10 (esbuild knows no older one for CSS nesting and prefixes).
 */
const minify = remember(async (source: string): Promise<string> => {
  const { code } = await transform(source, {
    loader: 'css',
    minify: true,
    target: ['chrome53', 'ios10'],
    charset: 'utf8',
    legalComments: 'none',
  })
  return code.trimEnd().replace(spare, '$1$2$3')
})

/** The smallest style sheet with the same meaning. A variable is shared by several sheets, so its name is found in all of them. */
export function minifyStyle(source: string): Promise<string> {
  const names = shortNames([...read(join(root, 'plugin'), ['.wxss']).values()].map(String))
  return minify(source.replace(ownVariable, name => names.get(name) ?? name))
}
