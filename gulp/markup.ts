import { transform } from 'esbuild'
import { remember } from './remember'

/**
 * The shortest WXML, WXS and JSON with the same meaning. WeChat's own compiler is the judge: a contract test compiles
 * both forms and compares the programs.
 */

/** Strings and comments. WXS has no regular expression literals. */
const wxsPiece = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/.*/g

/** What WeChat's compiler wants longer: a fraction with its zero, a bare `return` with its semicolon. Or a string, which is kept. */
const tooShort = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|(?<![\w)\]])\.(?=\d)|\breturn(?=\})/g
const longer: Readonly<Record<string, string>> = { '.': '0.', return: 'return;' }

/** Taro finds the modules that a module requires by a pattern that reads one a line (`.+`, in its miniXScriptLoader). */
const onRequire = /\brequire\("[^"]*"\);/g

/**
 * Without comments and white space, and with short names for local variables. The code itself stays as written, for WeChat's compiler
 * misreads some of what is right: `a === void 0 ? b : c` is to it `a === void (0 ? b : c)`. Two things are hidden from esbuild, which has
 * its own way to write them: `undefined`, to it that very `void 0`, and strings with a backslash, which WXS keeps (`getRegExp('\d')`).
 */
export const minifyWxs = remember(async (source: string): Promise<string> => {
  const kept: string[] = []
  const hidden = source.replace(wxsPiece, piece => {
    if (piece.startsWith('/')) return ''
    return piece.includes('\\') ? `"§${kept.push(piece) - 1}§"` : piece
  })
  const { code } = await transform(hidden, {
    format: 'cjs',
    target: 'es5',
    minifyWhitespace: true,
    minifyIdentifiers: true,
    define: { undefined: '$undefined' },
    charset: 'utf8',
  })
  return code
    .replace(/\$undefined/g, 'undefined')
    .replace(tooShort, piece => longer[piece] ?? piece)
    .replace(/"§(\d+)§"/g, (_, index) => kept[index] ?? '')
    .replace(/;\s*$/, '')
    .replace(onRequire, '$&\n')
})

/** A comment, an inline script, a tag (whose quoted values may hold `>`), or text (whose bindings may hold `<`). */
const wxmlPiece =
  /<!--[\s\S]*?-->|<wxs\b[^>]*[^/>]>[\s\S]*?<\/wxs>|<(?:"[^"]*"|'[^']*'|[^'">])*>|(?:\{\{[\s\S]*?\}\}|[^<])+/g

/** Without comments, line ends and indents. White space alone is no node in WXML; within `<text>` all of it is shown. */
export function minifyWxml(source: string): string {
  let textDepth = 0
  return source.replace(wxmlPiece, piece => {
    if (piece.startsWith('<!--')) return ''
    if (/^<wxs\b[^>]*[^/>]>/.test(piece)) return piece
    if (/^<text[\s>]/.test(piece) && !piece.endsWith('/>')) textDepth += 1
    if (piece.startsWith('</text>')) textDepth -= 1
    if (piece.startsWith('<')) return piece.replace(/\s*\n\s*/g, ' ').replace(/\s*(\/?>)$/, '$1')
    if (textDepth > 0) return piece
    return piece.trim() === '' ? '' : piece.replace(/\s*\n\s*/g, ' ')
  })
}

export const minifyJson = (source: string): string => JSON.stringify(JSON.parse(source))
