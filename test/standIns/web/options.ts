/** Parameters of `initAliyunCaptcha` for V3, as the page "Web and H5 client V3 integration" names them. */
export interface Options {
  readonly SceneId: string
  readonly mode: 'popup' | 'embed'
  /** Id selectors. */
  readonly element: string
  readonly button: string
  readonly success: (captchaVerifyParam: string) => void
  readonly fail?: (result: unknown) => void
  readonly getInstance: (instance: Instance) => void
  readonly onError?: (error: unknown) => void
  readonly onClose?: () => void
  /** CSS px, of the slider alone. */
  readonly slideStyle?: { readonly width: number; readonly height: number }
  readonly language?: string
  /** Of the initialization, ms. */
  readonly timeout?: number
  readonly upLang?: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly UserCertifyId?: string
  readonly EncryptedSceneId?: string
}

export interface Instance {
  show(): void
  hide(): void
  refresh(): void
  destroyCaptcha(): void
}

type Rule = readonly [name: keyof Options, ok: (value: unknown, all: Partial<Options>) => boolean, expected: string]

const isText = (value: unknown) => typeof value === 'string' && value !== ''
const isFunction = (value: unknown) => typeof value === 'function'
const optional = (check: (value: unknown) => boolean) => (value: unknown) => value === undefined || check(value)
const isNode = (value: unknown) => {
  try {
    return typeof value === 'string' && value.startsWith('#') && document.querySelector(value) !== null
  } catch {
    return false
  }
}

const LANGUAGES = 'cn tw en ar de es fr in it ja ko pt ru ms th tr vi'.split(' ')

/** What the page "Client initialization errors" says is checked. */
const RULES: readonly Rule[] = [
  ['SceneId', isText, 'a string'],
  ['mode', value => value === 'popup' || value === 'embed', "'popup' or 'embed'"],
  ['element', isNode, 'the id selector of a node on the page'],
  ['button', isNode, 'the id selector of a node on the page'],
  ['success', isFunction, 'a function'],
  ['getInstance', isFunction, 'a function'],
  ['fail', optional(isFunction), 'a function'],
  ['onError', optional(isFunction), 'a function'],
  ['onClose', optional(isFunction), 'a function'],
  ['timeout', optional(value => typeof value === 'number' && value > 0), 'milliseconds'],
  [
    'language',
    (value, { upLang }) =>
      value === undefined || LANGUAGES.includes(String(value)) || Object.hasOwn(upLang ?? {}, String(value)),
    'one of the 17 languages or a key of upLang',
  ],
]

/** One line for each parameter that is wrong. */
export const faultsOf = (options: Partial<Options>): string[] =>
  RULES.filter(([name, ok]) => !ok(options[name], options)).map(([name, , expected]) => `${name}: expected ${expected}`)
