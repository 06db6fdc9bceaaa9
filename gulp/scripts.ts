import { transform } from 'esbuild'
import { remember } from './remember'

/** What every module of `tsc` begins with and nobody here asks for: all requires are `tsc`'s own, by name. */
const ceremony = [
  /^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\n/m,
  /^exports\.\w+ = (?:exports\.\w+ = )*void 0;\n/m,
]

/** The module without ceremony and without comments; empty when it held types only. */
async function strip(source: string): Promise<string> {
  const bare = ceremony.reduce((text, pattern) => text.replace(pattern, ''), source)
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
