import { type Files, only } from './files'

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

/** The same files, with short names for the variables of our own: in all style sheets at once, for these share them. */
export function withShortVariables(files: Files): Files {
  const sheets = only(files, path => path.endsWith('.wxss'))
  const names = shortNames([...sheets.values()].map(String))
  const rename = (sheet: string) => sheet.replace(ownVariable, name => names.get(name) ?? name)
  return new Map([...files, ...[...sheets].map(([path, sheet]) => [path, Buffer.from(rename(`${sheet}`))] as const)])
}
