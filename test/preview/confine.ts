import { realpathSync } from 'node:fs'
import { join, sep } from 'node:path'

/**
 * The true path of a file or folder below `folder`; `null` when there is none, or when the path leaves the folder, by
 * dots or over a symbolic link.
 */
export function confine(folder: string, path: string): string | null {
  try {
    const file = realpathSync(join(folder, path))
    return file.startsWith(realpathSync(folder) + sep) ? file : null
  } catch {
    return null
  }
}
