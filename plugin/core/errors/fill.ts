import { hasOwn } from '../values/record'

type Values = Readonly<Record<string, string>>

/**
 * Puts `values` in place of `{name}`, once: braces in a value stay as they are, and so does a name without one. A part in brackets,
 * `[ with {name}]`, is left out unless each of its names has a value that is not empty.
 */
export function fill(template: string, values: Values): string {
  return template.replace(/\[(.*?)\]|\{(\w+)\}/g, (whole, part: string | undefined, name: string) => {
    if (part !== undefined) return isKnown(part, values) ? fill(part, values) : ''
    return (hasOwn(values, name) ? values[name] : whole) as string
  })
}

const isKnown = (part: string, values: Values): boolean =>
  (part.match(/\w+(?=\})/g) || []).every(name => hasOwn(values, name) && values[name] !== '')
