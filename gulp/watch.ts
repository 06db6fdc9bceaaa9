import { type FSWatcher, watch } from 'node:fs'
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
  let busy = false

  const work = async () => {
    if (busy || pending.size === 0) return
    busy = true
    const changed = [...pending]
    pending.clear()
    const start = performance.now()
    const error = await rebuild(changed).then(
      () => undefined,
      reason => reason ?? new Error('the build failed'),
    )
    report({ changed, elapsedMs: performance.now() - start, error })
    busy = false
    void work()
  }

  const watchers: FSWatcher[] = sources.map(folder =>
    watch(join(root, folder), { recursive: true }, (_, name) => {
      pending.add(`${folder}/${(name ?? '').replaceAll('\\', '/')}`)
      clearTimeout(timer)
      timer = setTimeout(work, settleMs)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
