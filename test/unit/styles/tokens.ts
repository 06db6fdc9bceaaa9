import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const plugin = resolve('plugin')

export interface Token {
  /** `--captcha-primary`. */
  readonly name: string
  /** As a page would write it; that of the light theme, where the themes differ. */
  readonly fallback: string
  readonly meaning: string
}

export type Palette = Readonly<Record<string, string>>

export const sheet = readFileSync(join(plugin, 'styles/tokens.wxss'), 'utf8')

/** Value of `--d-<name>` in the rules of a selector. */
export function palette(selector: string): Palette {
  const bodies = sheet
    .split(`${selector} {`)
    .slice(1)
    .map(rest => rest.slice(0, rest.indexOf('}')))
  const declared = bodies.flatMap(body => [...body.matchAll(/--d-([\w-]+): ([^;]+);/g)])
  return Object.fromEntries(declared.map(([, name = '', value = '']) => [name, value]))
}

/** The table that documentation is made of. */
export function tokens(): readonly Token[] {
  const light = palette('.panel')
  const declared = [...sheet.matchAll(/var\((--captcha-[\w-]+), ([^;]+)\); \/\* (.+) \*\//g)].map(
    ([, name = '', value = '', meaning = '']) => {
      const themed = /^var\(--d-([\w-]+)\)$/.exec(value)?.[1]
      return { name, fallback: themed === undefined ? value : (light[themed] ?? ''), meaning }
    },
  )
  const elsewhere = [...sheet.matchAll(/^ \* (--captcha-[\w-]+): ([^;]+); (.+)$/gm)].map(
    ([, name = '', fallback = '', meaning = '']) => ({ name, fallback, meaning }),
  )
  return [...declared, ...elsewhere]
}

/** Every `var(--captcha-…, fallback)` in our markup and styles. */
export function uses(): readonly { readonly name: string; readonly fallback: string; readonly path: string }[] {
  const paths = readdirSync(plugin, { recursive: true, encoding: 'utf8' }).filter(path => /\.(wxml|wxss)$/.test(path))
  return paths.flatMap(path =>
    [...readFileSync(join(plugin, path), 'utf8').matchAll(/var\((--captcha-[\w-]+)(?:, ([^;"]+?))?\)(?=[;"])/g)].map(
      ([, name = '', fallback = '']) => ({ name, fallback, path }),
    ),
  )
}
