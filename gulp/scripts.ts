import { transform } from 'esbuild'
import { remember } from './remember'

/** Minifies one CommonJS module to ES2015 syntax. */
export const minifyScript = remember(async (source: string): Promise<string> => {
  const { code } = await transform(source, {
    loader: 'js',
    format: 'cjs',
    target: 'es2015',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  })
  return code.trimEnd()
})
