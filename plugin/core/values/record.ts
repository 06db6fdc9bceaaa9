/** A plain object, from whichever realm; lists, dates, maps and functions are none. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]'
}

/** `Object.hasOwn`, which old phones lack; names such as `constructor` and `__proto__` are keys like any other. */
export function hasOwn<Holder extends object>(holder: Holder, key: string): key is Extract<keyof Holder, string> {
  return Object.getOwnPropertyDescriptor(holder, key) !== undefined
}

type Optional<Value> = { [Name in keyof Value]: undefined extends Value[Name] ? Name : never }[keyof Value]

/** A value whose members that may be `undefined` are left out where they are. */
export type Known<Value> = Omit<Value, Optional<Value>> & {
  [Name in keyof Pick<Value, Optional<Value>>]?: Exclude<Value[Name], undefined>
}

/** Without the members that are `undefined`, which JSON and `setData` know nothing of. */
export function known<Value extends object>(value: Value): Known<Value> {
  const keys = Object.keys(value) as (keyof Value)[]
  const kept = keys.filter(key => value[key] !== undefined).map(key => ({ [key]: value[key] }))
  return Object.assign({}, ...kept)
}
