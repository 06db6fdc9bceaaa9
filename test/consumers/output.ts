import { existsSync, readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import { list } from '../../gulp/files'
import { compileMarkup, compileStyles } from '../contract/wechat'

interface Manifest {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly componentGenerics?: Readonly<Record<string, true | { readonly default?: string }>>
}

/** A mini program as a build left it, and what is asked of every one of them. Each question gives the faults it found. */
export class Output {
  readonly paths: readonly string[]

  constructor(readonly folder: string) {
    this.paths = list(folder)
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  json<Shape>(path: string): Shape {
    return JSON.parse(this.text(path)) as Shape
  }

  /** The path, without extension, of a component as WeChat finds it; `''` when it does not. */
  resolve(from: string, reference: string): string {
    const near = reference.startsWith('/') ? reference.slice(1) : posix.join(posix.dirname(from), reference)
    return [near, `miniprogram_npm/${reference}`].find(path => this.has(`${path}.json`)) ?? ''
  }

  /** Components that a page reaches but that are not there, whole. */
  missingComponents(page: string): string[] {
    const seen = new Set<string>()
    const faults: string[] = []
    const visit = (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      for (const reference of this.references(path)) {
        if (reference.startsWith('plugin://')) continue
        const found = this.resolve(path, reference)
        const absent = ['.js', '.json', '.wxml'].filter(part => !this.has(found + part))
        if (found === '' || absent.length > 0) faults.push(`${path}: ${reference} (${absent.join(' ')})`)
        else visit(found)
      }
    }
    visit(page)
    if (seen.size < 2 && faults.length === 0) faults.push(`${page} uses no component`)
    return faults
  }

  /** Components that a component names, as tags or as defaults of its generics. */
  private references(path: string): string[] {
    const { usingComponents = {}, componentGenerics = {} } = this.json<Manifest>(`${path}.json`)
    const defaults = Object.values(componentGenerics).flatMap(generic =>
      generic === true ? [] : [generic.default ?? ''],
    )
    return [...Object.values(usingComponents), ...defaults].filter(reference => reference !== '')
  }

  /** What WeChat's own compilers say of all markup and styles. */
  complaints(): string[] {
    const of = (...kinds: string[]) => this.paths.filter(path => kinds.includes(extname(path)))
    const markup = compileMarkup(this.folder, of('.wxml', '.wxs')).complaint
    const styles = compileStyles(this.folder, of('.wxss')).complaint
    return [markup, styles].filter(complaint => complaint !== '')
  }
}

/** Files of `expected` that `built` lacks or has changed. */
export function differences(expected: Output, built: Output, under: string, kinds: readonly string[]): string[] {
  const wanted = expected.paths.filter(path => kinds.includes(extname(path)))
  return wanted.filter(path => {
    const made = under === '' ? path : `${under}/${path}`
    return !built.has(made) || built.text(made) !== expected.text(path)
  })
}
