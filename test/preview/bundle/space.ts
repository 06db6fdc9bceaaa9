import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { confine } from '../confine'
import { npmPaths } from '../npmPaths'
import type { Diagnostic } from '../package'

/** One code space on disk: the mini program itself, or a plugin. Paths in it have no leading slash and no extension. */
export class Space {
  constructor(
    readonly name: string,
    readonly root: string,
    private readonly diagnostics: Diagnostic[],
  ) {}

  /** Whether it is the mini program itself, not a plugin. */
  get isMain(): boolean {
    return this.name === 'main'
  }

  has(file: string): boolean {
    return confine(this.root, file) !== null
  }

  /** The file's text; reports a missing file and gives `''`. */
  read(file: string): string {
    const path = confine(this.root, file)
    if (path !== null) return readFileSync(path, 'utf8')
    this.error(file, 'no such file')
    return ''
  }

  /** The file's JSON object; reports what is wrong with it and gives `{}`. */
  readJson<T extends object>(file: string): Partial<T> {
    try {
      return JSON.parse(this.read(file) || '{}')
    } catch (fault) {
      this.error(file, fault instanceof Error ? fault.message : String(fault))
      return {}
    }
  }

  /** A reference as WeChat reads it: from the root with a leading slash, else from the file it stands in. */
  resolve(from: string, reference: string): string {
    if (reference.startsWith('/')) return posix.normalize(reference.slice(1))
    return posix.normalize(posix.join(posix.dirname(from), reference))
  }

  /**
   * A component's path: as {@link resolve}, else that of a package which WeChat DevTools built into the `miniprogram_npm` of the
   * component's own folder or of one above it.
   */
  component(from: string, reference: string): string {
    const path = this.resolve(from, reference)
    const built = npmPaths(from, reference)
    return [path, ...built].find(candidate => this.has(`${candidate}.json`)) ?? path
  }

  error(file: string, message: string): void {
    this.diagnostics.push({ severity: 'error', where: `${this.name}/${file}`, message })
  }

  warn(file: string, message: string): void {
    this.diagnostics.push({ severity: 'warning', where: `${this.name}/${file}`, message })
  }
}
