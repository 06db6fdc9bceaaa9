import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifyAll } from '../assets'
import type { Files } from '../files'
import { root } from '../run'
import { closure } from './closure'
import { purge } from './purge'

const vant = join(root, 'node_modules/@vant/weapp')

/** The Vant components that our markup names. */
const components = ['popup', 'loading', 'button'] as const

/** Vant's closure as it ships, licence included. Computed once: it changes with `npm install` alone. */
let vendored: Promise<Files> | undefined

async function vendor(): Promise<Files> {
  const files = closure(join(vant, 'lib'), components)
  for (const [path, content] of files) {
    if (path.endsWith('.wxss')) files.set(path, Buffer.from(purge(path, content.toString())))
  }
  return (await minifyAll(files)).set('LICENSE', readFileSync(join(vant, 'LICENSE')))
}

export function vendorVant(): Promise<Files> {
  vendored ??= vendor()
  return vendored
}
