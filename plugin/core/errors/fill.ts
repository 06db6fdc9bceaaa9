import { hasOwn } from '../values/record'

/** Puts `values` in place of `{name}`, once: braces in a value stay as they are, and so does a name without one. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => (hasOwn(values, name) ? values[name] : whole) as string,
  )
}
