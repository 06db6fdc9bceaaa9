import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifyAll } from '../assets'
import type { Files } from '../files'
import { root } from '../run'
import { closure } from './closure'
import { pruneExports } from './exports'
import { withoutIcons } from './icons'
import { purge } from './purge'
import { usage } from './usage'

const vant = join(root, 'node_modules/@vant/weapp')

/** The Vant components that our markup names. */
const components = ['popup', 'loading', 'button'] as const

/** Class names that Vant builds itself: `bem('popup', ...)` says `van-popup`. */
const blocks = ['popup', 'loading', 'button', 'overlay', 'transition', 'icon', 'info'].map(name => `van-${name}`)

function wordsOf(files: Files): ReadonlySet<string> {
  const markup = [...files].filter(([path]) => /\.(wxml|wxs)$/.test(path)).map(([, content]) => content.toString())
  return new Set([...blocks, ...markup.flatMap(source => source.match(/[A-Za-z][\w-]*/g) ?? [])])
}

/** Style sheets of which nothing is left, and the imports of them. All that Vant imports is `common/index.wxss`. */
function withoutEmptyStyles(files: Files): Files {
  const common = 'common/index.wxss'
  if (files.get(common)?.length !== 0) return files
  const rest = [...files].filter(([path]) => path !== common)
  const importing = /@import ?["']\.\.\/common\/index\.wxss["'];/
  return new Map(
    rest.map(([path, content]) => [
      path,
      path.endsWith('.wxss') ? Buffer.from(content.toString().replace(importing, '')) : content,
    ]),
  )
}

async function vendor(used: ReadonlySet<string>): Promise<Files> {
  const files = closure(join(vant, 'lib'), components, withoutIcons(used))
  const words = wordsOf(files)
  for (const [path, content] of files) {
    if (path.endsWith('.wxss')) files.set(path, Buffer.from(purge(content.toString(), words, used)))
  }
  const small = withoutEmptyStyles(await minifyAll(await pruneExports(files)))
  return small.set('LICENSE', readFileSync(join(vant, 'LICENSE')))
}

const known = new Map<string, Promise<Files>>()

/** Vant's closure as it ships, licence included. Computed again only when our markup asks for something else of it. */
export function vendorVant(): Promise<Files> {
  const used = usage()
  const key = [...used].sort().join(' ')
  const files = known.get(key) ?? vendor(used)
  known.set(key, files)
  return files
}
