import type { Misuse } from '../words'
import type { Kind } from './kinds'

/** Flags of `copy`; none takes a value. */
export const COPY_SWITCHES = ['native', 'uni', 'dry-run', 'force'] as const

export interface CopyOptions {
  /** As it was typed. */
  readonly dir: string
  /** `null`: by what is in the folder. */
  readonly kind: Kind | null
  readonly dryRun: boolean
  /** Replaces what is not ours, too. */
  readonly force: boolean
}

/** Reads the words after `copy`. */
export function readCopy(switches: ReadonlySet<string>, [dir, ...extra]: readonly string[]): CopyOptions | Misuse {
  if (dir === undefined || dir === '') return { what: 'required', flag: '<dir>' }
  if (extra.length > 0) return { what: 'extra', word: extra.join(' ') }
  if (switches.has('native') && switches.has('uni')) return { what: 'either', flag: '--native', other: '--uni' }
  const kind = switches.has('native') ? 'native' : switches.has('uni') ? 'uni' : null
  return { dir, kind, dryRun: switches.has('dry-run'), force: switches.has('force') }
}
