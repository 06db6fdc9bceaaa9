import type { Field } from '../core/issues/field'
import type { RawParameters } from '../core/parameters/config'
import { FIELDS } from '../core/parameters/rules'

/**
 * The properties of `<captcha>`, each declared without a type: WeChat would turn a value of the wrong type into an empty one,
 * and the validator could no longer say what came. `props` is the object of Alibaba's own plugin.
 */
const NAMES: readonly (Field | 'props')[] = [...FIELDS, 'props']

type PropertyName = (typeof NAMES)[number]
export type PropertyValues = Readonly<Record<PropertyName, unknown>>

export const properties = NAMES.reduce(
  (all, name) => Object.assign(all, { [name]: null }),
  {} as Record<PropertyName, null>,
)

/** For `observers`: one function for any of them. */
export const observedNames = NAMES.join(', ')

/** The values as the page gave them, without `props`. */
export function rawOf(values: PropertyValues): RawParameters {
  const raw: { -readonly [Name in Field]?: unknown } = {}
  for (const name of FIELDS) raw[name] = values[name]
  return raw
}
