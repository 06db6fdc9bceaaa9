import { parseArgs } from 'node:util'
import { nearest } from '../plugin/core/values/nearest'

/** What is wrong with a command line, as data; its sentence is in texts.ts. */
export type Misuse =
  | { readonly what: 'flag'; readonly flag: string; readonly near: string; readonly known: string }
  | { readonly what: 'noValue' | 'value'; readonly flag: string }
  | { readonly what: 'command'; readonly word: string; readonly near: string; readonly known: string }
  | { readonly what: 'extra'; readonly word: string }
  | { readonly what: 'required'; readonly flag: string }
  | { readonly what: 'with'; readonly flag: string; readonly other: string }
  | { readonly what: 'either'; readonly flag: string; readonly other: string }
  | { readonly what: 'format'; readonly flag: string; readonly expected: string; readonly received: string }
  | { readonly what: 'language'; readonly known: string }
  | { readonly what: 'prefix'; readonly label: string }

export interface Flags {
  readonly texts: readonly string[]
  readonly switches: readonly string[]
  readonly short: Readonly<Record<string, string>>
}

export interface Words {
  readonly texts: Readonly<Record<string, string>>
  readonly switches: ReadonlySet<string>
  readonly rest: readonly string[]
}

/** A word that is a flag, and no negative number. */
const isFlag = (word: string) => /^-+[^\d-]/.test(word)

/** Reads words into flags and the rest; of a flag given twice, the last counts. Every form that `parseArgs` refuses in Node's own words is a {@link Misuse} here. */
export function readWords(args: readonly string[], { texts, switches, short }: Flags): Words | Misuse {
  const options = Object.fromEntries([
    ...texts.map(name => [name, { type: 'string' as const }] as const),
    ...switches.map(name => [name, { type: 'boolean' as const }] as const),
  ])
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const given: Record<string, string> = {}
  const set = new Set<string>()
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value)
    if (token.kind !== 'option') continue
    const { rawName: flag, value, inlineValue } = token
    const name = flag.startsWith('--') ? token.name : (short[token.name] ?? '')
    if (switches.includes(name)) {
      if (value !== undefined) return { what: 'value', flag }
      set.add(name)
    } else if (!texts.includes(name)) {
      const all = [...texts, ...switches].map(known => `--${known}`)
      return { what: 'flag', flag, near: nearest(flag, all) ?? '', known: all.join(' ') }
    } else if (value === undefined || (!inlineValue && isFlag(value))) return { what: 'noValue', flag }
    else given[name] = value
  }
  return { texts: given, switches: set, rest }
}
