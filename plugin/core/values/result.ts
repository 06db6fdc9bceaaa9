/** A value, or everything that is wrong with it. */
export type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Fault[] }
