import { transform } from 'esbuild'
import { remember } from './remember'

/** White space that esbuild leaves: before the value of a variable and its fallback, and around a slash. Not within strings. */
const spare = /("[^"]*")|(--[\w-]+:|var\(--[\w-]+,) (?![;}])| ?(\/) ?/g

/**
 * Minifies WXSS: to esbuild it is CSS with an unknown unit (`rpx`), which it keeps. Written for the oldest engines that
 * WeChat's own lowering names: Chrome 53 on Android, iOS 10 (esbuild knows no older one for CSS nesting and prefixes).
 */
export const minifyStyle = remember(async (source: string): Promise<string> => {
  const { code } = await transform(source, {
    loader: 'css',
    minify: true,
    target: ['chrome53', 'ios10'],
    charset: 'utf8',
    legalComments: 'none',
  })
  return code.trimEnd().replace(spare, '$1$2$3')
})
