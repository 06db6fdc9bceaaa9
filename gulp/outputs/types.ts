import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { type Files, read } from '../files'
import { run } from '../run'

/** The public module, and what a project names in `compilerOptions.types`: package.json has a subpath for each. */
export const entries = ['index', 'taro', 'vue', 'wechat'] as const

const flags = '--noEmit false --noCheck --declaration --emitDeclarationOnly --rootDir . --outDir'.split(' ')

/** All declarations of the plugin. Types are not checked here but by `npm run check`. */
async function declarations(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-types-'))
  try {
    const { status, output } = await run('tsc', ['-p', 'tsconfig.json', ...flags, folder])
    if (status !== 0) throw new Error(`tsc:\n${output.trim()}`)
    return read(join(folder, 'plugin'), ['.ts'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Of `all`, what the entries import, however far. */
export function reachedFrom(all: Files, from: readonly string[]): Files {
  const reached: Files = new Map()
  const queue = from.map(name => `${name}.d.ts`)
  for (const path of queue) {
    const content = all.get(path)
    if (!content || reached.has(path)) continue
    reached.set(path, content)
    for (const [, name = ''] of String(content).matchAll(/\b(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)) {
      const target = posix.join(posix.dirname(path), name)
      queue.push(`${target}.d.ts`, `${target}/index.d.ts`)
    }
  }
  return reached
}

/** `dist/types`: the declarations that the entries reach; the others describe what nobody outside may import. */
export const typesOutput = async (): Promise<Files> => reachedFrom(await declarations(), entries)
