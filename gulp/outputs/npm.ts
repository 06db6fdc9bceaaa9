import { posix } from 'node:path'
import { type Files, only } from '../files'

/** The declarations that `entry` reaches; the others describe what nobody outside may import. */
function declarations(scripts: Files, entry: string): Files {
  const reached: Files = new Map()
  const queue = [entry]
  for (const path of queue) {
    const content = scripts.get(path)
    if (!content || reached.has(path)) continue
    reached.set(path, content)
    for (const [, name = ''] of content.toString().matchAll(/\b(?:from|import)\s*\(?['"](\.[^'"]+)['"]/g)) {
      queue.push(`${posix.join(posix.dirname(path), name)}.d.ts`, `${posix.join(posix.dirname(path), name)}/index.d.ts`)
    }
  }
  return reached
}

/** `dist/npm`: the plugin's tree without its manifest, and the types of the public module. */
export function npmOutput(plugin: Files, scripts: Files): Files {
  return new Map([...only(plugin, path => path !== 'plugin.json'), ...declarations(scripts, 'index.d.ts')])
}
