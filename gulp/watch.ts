import { watch } from 'node:fs'
import { join } from 'node:path'
import { rebuild } from './build'
import { root } from './run'

const sources = ['plugin', 'miniprogram']

/** Editors save in several steps: what comes within this time is one change. */
const settleMs = 50

export interface Rebuilt {
  readonly changed: readonly string[]
  readonly elapsedMs: number
  /** Set when the sources were broken: `dist/` is then as it was before. */
  readonly error?: unknown
}

/**
 * Rebuilds after each change of the sources and reports it. One rebuild at a time: what changes meanwhile waits for the
 * next. Returns a function that stops watching.
 */
export function watchSources(report: (rebuilt: Rebuilt) => void): () => void {
  const pending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()

  const work = async () => {
    const changed = [...pending]
    pending.clear()
    if (changed.length === 0) return
    const start = performance.now()
    const error: unknown = await rebuild(changed).catch(reason => reason ?? new Error('the build failed'))
    report({ changed, elapsedMs: performance.now() - start, error })
  }

  const watchers = sources.map(folder =>
    watch(join(root, folder), { recursive: true }, (_, name) => {
      pending.add(`${folder}/${(name ?? '').replaceAll('\\', '/')}`)
      clearTimeout(timer)
      timer = setTimeout(() => (last = last.then(work)), settleMs)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
