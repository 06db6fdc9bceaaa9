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
})

/** A comment, an inline script, a tag (whose quoted values may hold `>`), or text (whose bindings may hold `<`). */
const wxmlPiece =
  /<!--[\s\S]*?-->|<wxs\b[^>]*[^/>]>[\s\S]*?<\/wxs>|<(?:"[^"]*"|'[^']*'|[^'">])*>|(?:\{\{[\s\S]*?\}\}|[^<])+/g

const quoted = /("[^"]*"|'[^']*')/

const binding = /\{\{((?:"[^"]*"|'[^']*'|[^'"])*?)\}\}/g

/** A space is needed between two words, and between two signs: `a - -b`. */
const needed = (before = '', after = '') => /\w\w|[+-][+-]/.test(before + after)

/** Bindings without the spaces that only people need. A brace at either end stays apart from those of the binding. */
function squeeze(text: string): string {
  return text.replace(binding, (_, expression: string) => {
    const tight = expression
      .trim()
      .split(quoted)
      .map((part, index) => {
        if (index % 2 === 1) return part
        const flat = part.replace(/\s+/g, ' ')
        return flat.replace(/ /g, (space, at: number) => (needed(flat[at - 1], flat[at + 1]) ? space : ''))
      })
      .join('')
    return `{{${tight.replace(/^\{/, ' {').replace(/\}$/, '} ')}}}`
  })
}

/** One space between attributes, and no line ends within their values. */
function minifyTag(tag: string): string {
  return tag
    .split(quoted)
    .map((part, index) => (index % 2 === 1 ? squeeze(part.replace(/\s*\n\s*/g, ' ')) : part.replace(/\s+/g, ' ')))
    .join('')
    .replace(/\s*(\/?>)$/, '$1')
}

async function minifyInlineScript(script: string): Promise<string> {
  const [, open = '', body = '', close = ''] = /^(<wxs\b[^>]*>)([\s\S]*)(<\/wxs>)$/.exec(script) ?? []
  return `${minifyTag(open)}${await minifyWxs(body)}${close}`
}

/** White space alone is no node in WXML; within `<text>` all of it is shown. */
export async function minifyWxml(source: string): Promise<string> {
  let textDepth = 0
  const pieces = source.match(wxmlPiece) ?? []
  const minified = pieces
    .filter(piece => !piece.startsWith('<!--'))
    .map(piece => {
      if (/^<wxs\b[^>]*[^/>]>/.test(piece)) return minifyInlineScript(piece)
      if (!piece.startsWith('<')) {
        if (textDepth > 0) return squeeze(piece)
        return piece.trim() === '' ? '' : squeeze(piece.replace(/\s*\n\s*/g, ' '))
      }
      if (/^<text\b/.test(piece) && !piece.endsWith('/>')) textDepth += 1
      if (piece.startsWith('</text>')) textDepth -= 1
      return minifyTag(piece)
    })
  return (await Promise.all(minified)).join('')
}

export function minifyJson(source: string): string {
  return JSON.stringify(JSON.parse(source))
}
