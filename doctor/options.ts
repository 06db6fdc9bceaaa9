import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Field } from '../plugin/core/issues/field'
import type { RawParameters } from '../plugin/core/parameters/config'
import { urlAsPrefix } from './addresses'
import { type Misuse, readWords } from './words'

/** The flag of each property that the doctor takes; `scene` is the short name that people use. */
export const FLAGS = {
  prefix: 'prefix',
  sceneId: 'scene',
  region: 'region',
  endpoint: 'endpoint',
  imageBase: 'image-base',
  mode: 'mode',
  userCertifyId: 'user-certify-id',
  encryptedSceneId: 'encrypted-scene-id',
  timeout: 'timeout',
} as const satisfies Partial<Record<Field, string>>

export interface Options {
  readonly raw: RawParameters
  /** In which the doctor speaks. */
  readonly language: DeveloperLanguage
  readonly json: boolean
}

/** `json`: what is printed is JSON, in every case. */
export type Command = { readonly json: boolean; readonly language: DeveloperLanguage } & (
  | { readonly kind: 'doctor'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'misuse'; readonly misuse: Misuse }
)

const LANGUAGES: readonly DeveloperLanguage[] = ['en', 'cn']

const KNOWN = {
  texts: [...Object.values(FLAGS), 'language'],
  switches: ['json', 'help', 'version'],
  short: { h: 'help', v: 'version' },
} as const

/** The terminal's language, as POSIX says it. */
export function languageOf(env: NodeJS.ProcessEnv): DeveloperLanguage {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(name) ? 'cn' : 'en'
}

/** Whether JSON is asked for, whatever else is wrong. */
export const wantsJson = (args: readonly string[]): boolean => args.some(word => /^--json(=|$)/.test(word))

/** The language asked for, whatever else is wrong. */
function spokenIn(args: readonly string[], env: NodeJS.ProcessEnv): DeveloperLanguage {
  const named = args.map(
    (word, at) => /^--language(?:=(.*))?$/.exec(word)?.[1] ?? (args[at - 1] === '--language' ? word : ''),
  )
  return LANGUAGES.find(code => code === named.filter(word => word !== '').at(-1)) ?? languageOf(env)
}

/** Reads the arguments after the program's name. Never throws. */
export function readCommand(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const common = { json: wantsJson(args), language: spokenIn(args, env) }
  const misuse = (found: Misuse): Command => ({ ...common, kind: 'misuse', misuse: found })
  const words = readWords(args, KNOWN)
  if ('what' in words) return misuse(words)
  const { texts, switches, rest } = words
  if (texts.language !== undefined && texts.language !== common.language)
    return misuse({ what: 'language', known: LANGUAGES.join(' | ') })
  if (switches.has('version')) return { ...common, kind: 'version' }
  if (switches.has('help') || rest.length === 0) return { ...common, kind: 'help' }
  const [verb = '', ...extra] = rest
  if (verb !== 'doctor') return misuse({ what: 'command', word: verb })
  if (extra.length > 0) return misuse({ what: 'extra', word: extra.join(' ') })
  const address = urlAsPrefix(texts.prefix ?? '')
  if (address) return misuse({ what: 'prefix', label: address.label ?? '' })
  const entries = Object.entries(FLAGS).map(([field, flag]) => [field, texts[flag]])
  const raw = { ...Object.fromEntries(entries), language: common.language } as RawParameters
  return { ...common, kind: 'doctor', options: { ...common, raw: { ...raw, timeout: numeric(raw.timeout) } } }
}

/** A number where the text is one; else the text, for the validator to say what is wrong with it. */
function numeric(text: unknown): unknown {
  return typeof text === 'string' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}
