import { posix } from 'node:path'
import type { Files } from './files'
import { bundle } from './modules'

/** Under this name esbuild's own hash stands until {@link named} finds a shorter one. */
const shared = 'shared'

const list = (names: string, separator: string): string => names.trim().replace(/ as /g, separator)

const exporting = (names: string): string =>
  names
    .split(',')
    .map(name => name.trim().split(' as '))
    .map(([inside, outside = inside]) => `exports.${outside} = ${inside};`)
    .join('\n')

/** The few forms in which esbuild writes the edges of a module. What is exported is never assigned anew: a test reads the sources. */
const edges: readonly (readonly [RegExp, (whole: string, ...groups: string[]) => string])[] = [
  [
    /^import \{([^}]*)\} from ("[^"]+");/gm,
    (_, names = '', from) => `const {${list(names, ': ')}} = require(${from});`,
  ],
  [/^import ("[^"]+");/gm, (_, from) => `require(${from});`],
  [/^export \{([^}]*)\};/gm, (_, names = '') => exporting(names)],
]

/** From the path that names a module in {@link bundle} to the relative one that WeChat asks for. */
function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(`/${from}`), to)
  return path.startsWith('.') ? path : `./${path}`
}

function toCommonJs(path: string, source: string): string {
  const common = edges
    .reduce((text, [pattern, write]) => text.replace(pattern, write), source)
    .replace(/\brequire\("(\/[^"]+)"\)/g, (_, to: string) => `require("${relative(path, to)}")`)
  const left = /^(?:import|export)\b.*/m.exec(common)
  if (left) throw new Error(`${path}: no CommonJS is known for ${left[0]}`)
  return `"use strict";\n${common}`
}

/**
 * What `tsc` writes for newer syntax, and what a person would write. The value that is compared is one and the same: the name said twice,
 * or what was just put into a name of tsc's own (`_a`).
 */
const lowered: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w$.])([\w$]+) !== null && \1 !== void 0\b/g, '$1 != null'],
  [/(?<![\w$.])([\w$]+) === null \|\| \1 === void 0\b/g, '$1 == null'],
  [/\) !== null && _[a-z]\d* !== void 0\b/g, ') != null'],
  [/\) === null \|\| _[a-z]\d* === void 0\b/g, ') == null'],
  [/\bObject\.assign\(/g, 'assign('],
]

/** The same in fewer letters; `Object.assign` is by far the longest name that the minifier may not shorten itself. */
function shorten(source: string): string {
  const short = lowered.reduce((text, [pattern, plain]) => text.replace(pattern, plain), source)
  return /\bassign\(/.test(short) ? `const assign = Object.assign;\n${short}` : short
}

/** Short names for what several modules share, the same in every build of the same sources. */
function named(outputs: Files): Files {
  const chunks = [...outputs.keys()].filter(path => path.startsWith(`${shared}/`))
  const renamed = new Map(chunks.map((path, index) => [posix.basename(path), `${index + 1}.js`]))
  const rename = (text: string) => text.replace(/\b[A-Z0-9]{8}\.js\b/g, name => renamed.get(name) ?? name)
  return new Map([...outputs].map(([path, content]) => [rename(path), Buffer.from(rename(content.toString()))]))
}

/**
 * The modules that WeChat loads by name, each with what it alone needs flattened into one CommonJS module; what several of them need
 * comes to stand in `shared/`. A hundred small modules would call each other by full names, 13 KB of `require` and `exports`; in one
 * scope every name can be shortened, and what nobody uses is left out. Modules of `apart` stay files of their own.
 */
export async function flatten(sources: Files, entries: readonly string[], apart: readonly string[]): Promise<Files> {
  const options = { splitting: true, format: 'esm', minifySyntax: true, chunkNames: `${shared}/[hash]` } as const
  const outputs = await bundle(sources, [...entries, ...apart], options, apart)
  const common = [...outputs].map(
    ([path, content]) => [path, Buffer.from(toCommonJs(path, shorten(content.toString())))] as const,
  )
  return named(new Map(common))
}
