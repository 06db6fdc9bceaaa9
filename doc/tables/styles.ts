import { source } from './read'

/** A CSS variable that a page may set. */
export interface Variable {
  /** After `--captcha-`. */
  readonly name: string
  readonly light: string
  /** `''` where it is the same. */
  readonly dark: string
  readonly meaning: string
}

/** Variables as `plugin/styles/tokens.wxss` lists them: each with its default and its meaning beside it. */
export function variables(): Variable[] {
  const text = source('plugin/styles/tokens.wxss')
  const dark = text.slice(text.indexOf('.panel--dark'))
  const declared = (within: string, name: string) => new RegExp(`--d-${name}:\\s*([^;]+);`).exec(within)?.[1]
  const outside = [...text.matchAll(/^ \* --captcha-([\w-]+): ([^;]+); (.+)$/gm)].map(
    ([, name = '', light = '', meaning = '']) => ({ name, light, dark: '', meaning }),
  )
  const inside = [...text.matchAll(/var\(--captcha-([\w-]+), (.+)\); \/\* (.+?) \*\/$/gm)].map(
    ([, name = '', fallback = '', meaning = '']) => {
      const own = /^var\(--d-([\w-]+)\)$/.exec(fallback)?.[1]
      const light = own ? (declared(text, own) ?? fallback) : fallback
      const other = own ? (declared(dark, own) ?? light) : light
      return { name, light, dark: other === light ? '' : other, meaning }
    },
  )
  return [...inside, ...outside]
}

/** Names of the component's external classes. */
export function externalClasses(): string[] {
  const list = /externalClasses: \[([^\]]+)\]/.exec(source('plugin/captcha/captcha.ts'))?.[1] ?? ''
  return [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name)
}
