import { posix } from 'node:path'
import type { Files } from '../files'

const entry = 'index.d.ts'

/** `dist/types`: the declarations that the public module reaches; the others describe what nobody outside may import. */
export function typesOutput(scripts: Files): Files {
  const reached: Files = new Map()
  const queue = [entry]
  for (const path of queue) {
    const content = scripts.get(path)
    if (!content || reached.has(path)) continue
    reached.set(path, content)
    for (const [, name = ''] of content.toString().matchAll(/\b(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)) {
      const target = posix.join(posix.dirname(path), name)
      queue.push(`${target}.d.ts`, `${target}/index.d.ts`)
    }
  }
  return reached
}
