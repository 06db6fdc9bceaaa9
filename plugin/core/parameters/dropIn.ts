import type { Field } from '../issues/field'
import type { Fault } from '../issues/issue'
import { nearest } from '../values/nearest'
import { print } from '../values/print'
import { hasOwn, isRecord } from '../values/record'
import type { RawParameters } from './config'

/**
 * Keys of the object that pages give Alibaba's own plugin in `props`, and the property each one stands for. Page "WeChat mini
 * program plug-in integration" and, for the keys it leaves out, the table of the Web client.
 */
export const DROP_IN_FIELDS = {
  SceneId: 'sceneId',
  prefix: 'prefix',
  region: 'region',
  language: 'language',
  mode: 'mode',
  element: 'element',
  button: 'button',
  UserCertifyId: 'userCertifyId',
  EncryptedSceneId: 'encryptedSceneId',
  timeout: 'timeout',
  slideStyle: 'slideStyle',
  upLang: 'texts',
} as const satisfies Readonly<Record<string, Field>>

/** Keys that hold functions. */
export const CALLBACK_NAMES = [
  'success',
  'fail',
  'captchaVerifyCallback',
  'onBizResultCallback',
  'onError',
  'onClose',
] as const
export type CallbackName = (typeof CALLBACK_NAMES)[number]
export type DropInKey = keyof typeof DROP_IN_FIELDS | CallbackName

/**
 * Keys of Alibaba's Web client that have no meaning in a mini program: left aside, since pages share one object between both. Pages "Web and
 * H5 client V3 integration" and "V2 integration for web and H5 clients", and integrators' type declarations.
 */
const WEB_CLIENT_KEYS: readonly string[] = [
  'autoRefresh',
  'captchaLogoImg',
  'delayBeforeSuccess',
  'disableMaskClick',
  'dualStack',
  'getInstance',
  'immediate',
  'rem',
  'server',
  'showErrorTip',
  'verifyType',
  'zIndex',
]

/** A page with a thousand unknown keys needs no advice for each. */
const MAX_ADVICE = 32

const KEYS: readonly string[] = [...Object.keys(DROP_IN_FIELDS), ...CALLBACK_NAMES]

export interface DropIn {
  readonly raw: RawParameters
  readonly callbacks: Readonly<Partial<Record<CallbackName, (...args: never[]) => unknown>>>
  readonly faults: readonly Fault[]
  /** Known keys of Alibaba's Web client that were left aside. */
  readonly ignored: readonly string[]
  /** A scene, or an object that may hold one, was given. */
  readonly given: boolean
}

const isCallbackName = (key: string): key is CallbackName => (CALLBACK_NAMES as readonly string[]).includes(key)

/** Reads `props`. A property given in WXML wins over the same one in `props`. Never throws. */
export function readDropIn(props: unknown, properties: RawParameters): DropIn {
  const raw: { -readonly [Name in Field]?: unknown } = {}
  const callbacks: { [Name in CallbackName]?: (...args: never[]) => unknown } = {}
  const faults: Fault[] = []
  const ignored: string[] = []
  const fault = (field: string, rule: Fault['rule'], expected: string, received: string) =>
    faults.push({ field, rule, expected, received })
  const readEntry = (key: string, value: unknown) => {
    const own = hasOwn(DROP_IN_FIELDS, key) ? DROP_IN_FIELDS[key] : undefined
    if (value === undefined || value === null) return
    if (own) raw[own] = value
    else if (WEB_CLIENT_KEYS.includes(key)) ignored.push(key)
    else if (!isCallbackName(key)) {
      const meant = faults.length < MAX_ADVICE ? nearest(key, KEYS) : undefined
      fault(`props.${print(key).slice(1, -1)}`, 'unknown', meant || '', print(key))
    } else if (typeof value === 'function') callbacks[key] = value as (...args: never[]) => unknown
    else fault(`props.${key}`, 'type', 'function', print(value))
  }
  if (props !== undefined && props !== null) {
    try {
      if (!isRecord(props)) fault('props', 'type', 'object', print(props))
      else for (const [key, value] of Object.entries(props)) readEntry(key, value)
    } catch {
      fault('props', 'type', 'object', print(props))
    }
  }
  for (const [name, value] of Object.entries(properties) as [Field, unknown][])
    if (value !== undefined && value !== null) raw[name] = value
  const given = [props, raw.sceneId].some(value => value !== undefined && value !== null)
  return { raw, callbacks, faults, ignored, given }
}
