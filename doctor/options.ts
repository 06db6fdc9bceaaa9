import { parseArgs } from 'node:util'
import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Field } from '../plugin/core/issues/field'
import type { RawParameters } from '../plugin/core/parameters/config'

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

export type Command =
  | { readonly kind: 'doctor'; readonly options: Options }
  | { readonly kind: 'help'; readonly language: DeveloperLanguage }
  | { readonly kind: 'version' }
  | { readonly kind: 'misuse'; readonly message: string; readonly language: DeveloperLanguage }

const LANGUAGES: readonly DeveloperLanguage[] = ['en', 'cn']

const values = Object.fromEntries(Object.values(FLAGS).map(name => [name, { type: 'string' as const }]))

/** The terminal's language, as POSIX says it. */
export function languageOf(env: NodeJS.ProcessEnv): DeveloperLanguage {
  const name = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(name) ? 'cn' : 'en'
}

/** Reads the arguments after the program's name. Never throws. */
export function readCommand(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const language = languageOf(env)
  try {
    return command(args, language)
  } catch (fault) {
    return { kind: 'misuse', message: fault instanceof Error ? fault.message : String(fault), language }
  }
}

function command(args: readonly string[], otherwise: DeveloperLanguage): Command {
  const { values: given, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...values,
      language: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  })
  const language = LANGUAGES.find(code => code === given.language)
  if (given.language !== undefined && !language) throw new Error(`--language: ${LANGUAGES.join(' | ')}`)
  const spoken = language ?? otherwise
  if (given.version) return { kind: 'version' }
  if (given.help || positionals.length === 0) return { kind: 'help', language: spoken }
  const [verb = '', ...rest] = positionals
  if (verb !== 'doctor') throw new Error(`unknown command: ${verb}`)
  if (rest.length > 0) throw new Error(`unexpected: ${rest.join(' ')}`)
  const entries = Object.entries(FLAGS).map(([field, flag]) => [field, (given as Record<string, unknown>)[flag]])
  const raw = { ...Object.fromEntries(entries), language: spoken } as RawParameters
  return {
    kind: 'doctor',
    options: { raw: { ...raw, timeout: numeric(raw.timeout) }, language: spoken, json: given.json === true },
  }
}

/** A number where the text is one; else the text, for the validator to say what is wrong with it. */
function numeric(text: unknown): unknown {
  return typeof text === 'string' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text
}
