import { nearest } from '../../plugin/core/values/nearest'

export interface Options {
  /** Names of suites; all of the usual ones when none is named. */
  readonly suites: readonly string[]
  readonly quick: boolean
  readonly keep: boolean
  readonly help: boolean
  /** Folder of a build, such as `dist`. */
  readonly dist: string | undefined
  readonly before: string | undefined
  readonly samples: number | undefined
  readonly profile: string | undefined
}

const SWITCHES: Readonly<Record<string, string>> = {
  '--quick': 'a third of the samples',
  '--keep': 'writes what was measured into doc/bench; a run of all of them does so by itself',
  '--help': 'prints this text',
}

const VALUES: Readonly<Record<string, string>> = {
  '--dist': 'folder of the build to measure, such as ../other/dist; by default the sources are built into dist',
  '--before': 'folder of a second build, measured turn about with the first',
  '--samples': 'how many of each',
  '--profile': 'prints where the time goes, in place of measuring it',
}

/** `--dist x` and `--dist=x` alike. */
const split = (words: readonly string[]) =>
  words.flatMap(word =>
    /^--\w+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word],
  )

/** What the words of the command line ask for. Throws for a name that it does not know, and names the nearest. */
export function parse(words: readonly string[], suites: readonly string[], profiles: readonly string[]): Options {
  const values = new Map<string, string>()
  const switches = new Set<string>()
  const names: string[] = []
  const list = split(words)
  for (let index = 0; index < list.length; index += 1) {
    const word = list[index] ?? ''
    if (word in SWITCHES) switches.add(word)
    else if (word in VALUES) values.set(word, valueAfter(word, list[++index]))
    else if (word.startsWith('-')) throw unknown(word, [...Object.keys(SWITCHES), ...Object.keys(VALUES)])
    else if (suites.includes(word)) names.push(word)
    else throw unknown(word, suites)
  }
  const profile = values.get('--profile')
  if (profile !== undefined && !profiles.includes(profile)) throw unknown(profile, profiles)
  return {
    suites: names,
    quick: switches.has('--quick'),
    keep: switches.has('--keep'),
    help: switches.has('--help'),
    dist: values.get('--dist'),
    before: values.get('--before'),
    samples: countOf(values.get('--samples')),
    profile,
  }
}

function valueAfter(flag: string, value: string | undefined): string {
  if (!value || value.startsWith('--')) throw new Error(`npm run bench: ${flag} needs a value`)
  return value
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`npm run bench: --samples is a number from 1, not "${text}"`)
  return Number(text)
}

function unknown(word: string, known: readonly string[]): Error {
  const near = nearest(word, known)
  const what = word.startsWith('-') ? 'flag' : 'suite'
  return new Error(
    `npm run bench: no ${what} ${word}; ${near ? `did you mean ${near}?` : `known are ${known.join(', ')}`}`,
  )
}

/** `suites`: what each measures, by its name. */
export function help(suites: ReadonlyMap<string, string>, profiles: readonly string[]): string {
  const row = ([name, about]: readonly [string, string]) => `  ${name.padEnd(14)} ${about}`
  return [
    'npm run bench -- [suites] [flags]',
    ...[...suites].map(row),
    '',
    ...Object.entries(SWITCHES).map(row),
    ...Object.entries(VALUES).map(row),
    `  ${''.padEnd(14)} (--profile: ${profiles.join(', ')})`,
  ].join('\n')
}
