import { gzipSync } from 'node:zlib'
import type { Files } from './files'

/** Bytes, and gzipped by itself. */
export interface Size {
  readonly raw: number
  readonly gzip: number
}

export interface Feature {
  readonly name: string
  /** Sources, and files that are no scripts, by path; the first feature that fits has them. */
  readonly of: RegExp
  /** What it may take. The build fails above it. */
  readonly most: number
}

/**
 * Each byte of the plugin belongs to one of these. A limit leaves some hundredths of room: who needs more raises it in the same change, and
 * says for what.
 */
export const FEATURES: readonly Feature[] = [
  { name: 'texts in 17 languages, advice on errors', of: /^locales\/packed/, most: 31_400 },
  { name: 'looking texts up', of: /^locales\//, most: 1500 },
  { name: 'what phones say', of: /^core\/client\/platformFaults/, most: 5200 },
  { name: 'client', of: /^core\/client\//, most: 6000 },
  { name: 'protocol', of: /^core\/protocol\//, most: 5100 },
  { name: 'state', of: /^core\/state\//, most: 13_500 },
  { name: 'drop-in', of: /^core\/parameters\/dropIn|^captcha\/(callbacks|ignoredKeys)/, most: 2700 },
  { name: 'parameters', of: /^core\/(parameters|issues)\//, most: 7600 },
  { name: 'errors', of: /^core\/errors\//, most: 5000 },
  { name: 'observation', of: /^core\/observation\/|^captcha\/(observer|recorder)/, most: 5000 },
  { name: 'diagnostics', of: /^captcha\/(diagnostics|errorLog)/, most: 500 },
  { name: 'values', of: /^core\//, most: 3500 },
  { name: 'hand-over to a plugin', of: /^handover\//, most: 3700 },
  { name: 'view', of: /^view\//, most: 6000 },
  { name: 'platform', of: /^platform\//, most: 3500 },
  { name: 'popup', of: /^captcha\/(popup\.wx|popupAhead)/, most: 2000 },
  { name: 'panel', of: /^captcha\/panel\//, most: 8600 },
  { name: 'component', of: /^captcha\//, most: 11_000 },
  { name: 'drag', of: /^challenges\/drag\//, most: 12_200 },
  { name: 'tap, and none', of: /^challenges\//, most: 1700 },
  { name: 'styles', of: /^styles\//, most: 3600 },
  { name: 'public module', of: /^[^/]+\.(ts|json)$/, most: 1400 },
  { name: 'require and exports', of: /^modules$/, most: 1200 },
]

/** What belongs to no source: `require`s, and assignments to `exports`. */
const GLUE = 'modules'

export interface Weighed extends Size {
  readonly name: string
  readonly most: number
}

const isScript = (path: string) => path.endsWith('.js')

const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length

/** What each feature takes of the plugin, largest first. `modules`: what of each source is in the scripts; together they are the scripts. */
export function weighFeatures(
  plugin: Files,
  modules: ReadonlyMap<string, string>,
  features: readonly Feature[] = FEATURES,
): Weighed[] {
  const texts = new Map(features.map(({ name }) => [name, '']))
  const add = (path: string, text: string) => {
    const feature = features.find(({ of }) => of.test(path))
    if (!feature) throw new Error(`${path}: of no feature; add it to FEATURES in gulp/features.ts`)
    texts.set(feature.name, texts.get(feature.name) + text)
  }
  for (const [path, content] of plugin) if (!isScript(path)) add(path, String(content))
  for (const [path, text] of modules) add(path || GLUE, text)
  return features
    .map(({ name, most }) => {
      const text = texts.get(name) ?? ''
      return { name, most, raw: Buffer.byteLength(text), gzip: text === '' ? 0 : gzipped(text) }
    })
    .sort((a, b) => b.raw - a.raw)
}

/** One line for each feature above its limit, with what to do. */
export const excessOf = (features: readonly Weighed[]): string[] =>
  features
    .filter(({ raw, most }) => raw > most)
    .map(
      ({ name, raw, most }) =>
        `${name}: ${raw} bytes, ${raw - most} above the limit of ${most}. Make it smaller, or raise its limit in gulp/features.ts and say for what`,
    )
