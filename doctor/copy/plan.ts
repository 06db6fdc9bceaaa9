import { hashOf } from './record'

/** What bars the way to a file: a link, or what is no file or no folder there. */
export interface Barrier {
  readonly what: 'link' | 'other'
  readonly path: string
}

/** What is at a path now: a file's content, or nothing. */
export type Found = Buffer | undefined | Barrier

export interface Plan {
  readonly added: readonly string[]
  readonly updated: readonly string[]
  readonly removed: readonly string[]
  readonly unchanged: number
  /** What another hand wrote or changed: to be mended first. */
  readonly foreign: readonly string[]
  /** Links, which nothing is written through. */
  readonly links: readonly string[]
}

type Step = 'added' | 'updated' | 'unchanged' | 'foreign' | 'links'

const isBarrier = (found: Found): found is Barrier => found !== undefined && !Buffer.isBuffer(found)

/** One file: `wanted` is to be there, `known` is the hash that an earlier run noted. */
function stepOf(found: Found, wanted: Buffer, known: string | undefined, force: boolean): Step {
  if (found === undefined) return 'added'
  if (isBarrier(found)) return found.what === 'link' ? 'links' : 'foreign'
  const hash = hashOf(found)
  if (hash === hashOf(wanted)) return 'unchanged'
  return hash === known || force ? 'updated' : 'foreign'
}

/** Decides what is written and removed: nothing, where `foreign` or `links` name a path. `known` are the hashes that an earlier run noted. */
export function planOf(
  wanted: ReadonlyMap<string, Buffer>,
  known: ReadonlyMap<string, string>,
  look: (path: string) => Found,
  force: boolean,
): Plan {
  const steps = [...wanted].map(([path, content]) => {
    const found = look(path)
    return { step: stepOf(found, content, known.get(path), force), path: isBarrier(found) ? found.path : path }
  })
  const named = (step: Step) => steps.filter(one => one.step === step).map(({ path }) => path)
  // What an older version left.
  const left = [...known]
    .filter(([path]) => !wanted.has(path))
    .map(([path, hash]) => ({ path, hash, found: look(path) }))
  const isOurs = (found: Buffer, hash: string) => hashOf(found) === hash || force
  const files = left.flatMap(({ path, hash, found }) =>
    Buffer.isBuffer(found) ? [{ path, ours: isOurs(found, hash) }] : [],
  )
  const barred = left.flatMap(({ found }) => (isBarrier(found) && found.what === 'link' ? [found.path] : []))
  return {
    added: named('added'),
    updated: named('updated'),
    removed: files.filter(({ ours }) => ours).map(({ path }) => path),
    unchanged: named('unchanged').length,
    foreign: [...new Set([...named('foreign'), ...files.filter(({ ours }) => !ours).map(({ path }) => path)])],
    links: [...new Set([...named('links'), ...barred])],
  }
}
