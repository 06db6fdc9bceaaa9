import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Field } from '../plugin/core/issues/field'
import type { RawParameters } from '../plugin/core/parameters/config'
import { nearest } from '../plugin/core/values/nearest'
import { urlAsPrefix } from './addresses'
import { COPY_SWITCHES, type CopyOptions, readCopy } from './copy/options'
import { readWebview, WEBVIEW_FLAGS, WEBVIEW_SWITCHES, type WebviewOptions } from './webview/options'
import { type Flags, type Misuse, readWords } from './words'

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
  client: 'client',
} as const satisfies Partial<Record<Field, string>>

/** All flags of the doctor that take a value. */
export const DOCTOR_FLAGS: readonly string[] = [...Object.values(FLAGS), 'page']

export interface Options {
  readonly raw: RawParameters
  /** Address of the published H5 page of `client="webview"`. */
  readonly page?: string
  /** In which the doctor speaks. */
  readonly language: DeveloperLanguage
  readonly json: boolean
}

/** `json`: what is printed is JSON, in every case. */
export type Command = { readonly json: boolean; readonly language: DeveloperLanguage } & (
  | { readonly kind: 'doctor'; readonly options: Options }
  | { readonly kind: 'webview'; readonly options: WebviewOptions }
  | { readonly kind: 'copy'; readonly options: CopyOptions }
  /** `''`: of no command. */
  | { readonly kind: 'help'; readonly of: Verb | '' }
  | { readonly kind: 'version' }
  | { readonly kind: 'misuse'; readonly misuse: Misuse; readonly of: Verb | '' }
)

const LANGUAGES: readonly DeveloperLanguage[] = ['en', 'cn']

const VERBS = ['doctor', 'webview', 'copy'] as const
export type Verb = (typeof VERBS)[number]

const flags = (texts: readonly string[], switches: readonly string[]): Flags => ({
  texts: [...texts, 'language'],
  switches: [...switches, 'json', 'help', 'version'],
  short: { h: 'help', v: 'version' },
})

/** The flags of each command. */
const COMMANDS: Readonly<Record<Verb, Flags>> = {
  doctor: flags(DOCTOR_FLAGS, []),
  webview: flags(WEBVIEW_FLAGS, WEBVIEW_SWITCHES),
  copy: flags([], COPY_SWITCHES),
}

const ALL: Flags = flags(
  [...new Set([...DOCTOR_FLAGS, ...WEBVIEW_FLAGS])],
  [...new Set([...WEBVIEW_SWITCHES, ...COPY_SWITCHES])],
)

/** The command that is meant, whatever else is wrong: its flags are the ones to look for. */
function verbIn(args: readonly string[]): Verb | '' {
  const words = readWords(args, ALL)
  const first = 'what' in words ? args.find(word => VERBS.some(verb => verb === word)) : words.rest[0]
  return VERBS.find(verb => verb === first) ?? ''
}

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
  const meant = verbIn(args)
  const misuse = (found: Misuse): Command => ({ ...common, kind: 'misuse', misuse: found, of: meant })
  const words = readWords(args, meant === '' ? ALL : COMMANDS[meant])
  if ('what' in words) return misuse(words)
  const { texts, switches, rest } = words
  if (texts.language !== undefined && texts.language !== common.language)
    return misuse({ what: 'language', known: LANGUAGES.join(' | ') })
  if (switches.has('version')) return { ...common, kind: 'version' }
  if (switches.has('help') || rest.length === 0) return { ...common, kind: 'help', of: meant }
  const [verb = '', ...extra] = rest
  if (verb !== meant) {
    const known = VERBS.join(' ')
    return misuse({ what: 'command', word: verb, near: nearest(verb, VERBS) ?? '', known })
  }
  if (meant === 'copy') {
    const options = readCopy(switches, extra)
    return 'what' in options ? misuse(options) : { ...common, kind: 'copy', options }
  }
  if (extra.length > 0) return misuse({ what: 'extra', word: extra.join(' ') })
  if (meant === 'webview') {
    const options = readWebview(texts, switches)
    return 'what' in options ? misuse(options) : { ...common, kind: 'webview', options }
  }
  const address = urlAsPrefix(texts.prefix ?? '')
  if (address) return misuse({ what: 'prefix', label: address.label ?? '' })
  const { page } = texts
  if (texts.client === 'webview' && page === undefined) return misuse({ what: 'required', flag: '--page' })
  if (texts.client !== 'webview' && page !== undefined)
    return misuse({ what: 'with', flag: '--page', other: '--client webview' })
  const entries = Object.entries(FLAGS).map(([field, flag]) => [field, texts[flag]])
  const raw = { ...Object.fromEntries(entries), language: common.language } as RawParameters
  const timed = { ...raw, timeout: numeric(raw.timeout) }
  return { ...common, kind: 'doctor', options: { ...common, raw: timed, ...(page !== undefined && { page }) } }
}

/** A number where the text is one; else the text, for the validator to say what is wrong with it. */
function numeric(text: unknown): unknown {
  return typeof text === 'string' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}
