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

const KEYS: readonly string[] = [...Object.keys(DROP_IN_FIELDS), ...CALLBACK_NAMES]
/** What an unknown key might have meant, where nothing comes close. */
const SOME_KEYS = 'SceneId | mode | success | …'

export interface DropIn {
  readonly raw: RawParameters
  readonly callbacks: Readonly<Partial<Record<CallbackName, (...args: never[]) => unknown>>>
  readonly faults: readonly Fault[]
}

const isCallbackName = (key: string): key is CallbackName => (CALLBACK_NAMES as readonly string[]).includes(key)

/** Reads `props`. A property given in WXML wins over the same one in `props`. Never throws. */
export function readDropIn(props: unknown, properties: RawParameters): DropIn {
  const raw: { -readonly [Name in Field]?: unknown } = {}
  const callbacks: { [Name in CallbackName]?: (...args: never[]) => unknown } = {}
  const faults: Fault[] = []
  const fault = (field: string, rule: Fault['rule'], expected: string, received: string) =>
    faults.push({ field, rule, expected, received })
  const readEntry = (key: string, value: unknown) => {
    const own = hasOwn(DROP_IN_FIELDS, key) ? DROP_IN_FIELDS[key] : undefined
    if (value === undefined || value === null) return
    if (own) raw[own] = value
    else if (!isCallbackName(key))
      fault(`props.${print(key).slice(1, -1)}`, 'value', nearest(key, KEYS) ?? SOME_KEYS, print(key))
    else if (typeof value === 'function') callbacks[key] = value as (...args: never[]) => unknown
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
  return { raw, callbacks, faults }
}
