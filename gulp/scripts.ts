import { transform } from 'esbuild'
import { remember } from './remember'

/**
 * What `tsc` writes and nobody here asks for: the mark of an ES module (all requires are `tsc`'s own, by name), exports
 * announced before they are made, and calls without `this` (no exported function here has one).
 */
const ceremony: readonly (readonly [RegExp, string])[] = [
  [/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/m, ''],
  [/^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/m, ''],
  [/\(0, (\w+_\d+\.\w+)\)\(/g, '$1('],
]

/** The module without ceremony and without comments; empty when it held types only. */
async function strip(source: string): Promise<string> {
  const bare = ceremony.reduce((text, [pattern, plain]) => text.replace(pattern, plain), source)
  const { code } = await transform(bare, { loader: 'js', minifyWhitespace: true, legalComments: 'none' })
  return /^("use strict";)?\s*$/.test(code) ? '' : bare
}

/** Minifies one CommonJS module to ES2015 syntax, or `null` when nothing of it is left at run time. */
export const minifyScript = remember(async (source: string): Promise<string | null> => {
  const bare = await strip(source)
  if (bare === '') return null
  const { code } = await transform(bare, {
    loader: 'js',
    format: 'cjs',
    target: 'es2015',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  })
  return code.trimEnd()
})
