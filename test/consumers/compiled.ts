import { isDeepStrictEqual } from 'node:util'
import { parse } from 'acorn'
import { differences, type Output } from './output'

/** Scripts are lowered, or stay as they are. */
export type Level = 'es5' | 'as-is'

/** DevTools' own file, and a licence without an extension, are no part of what is compiled. */
const isCompiled = (path: string): boolean => path !== 'project.config.json' && /\.\w+$/.test(path)

/** Helpers that lowered scripts require, and what the compiler notes about the project. */
const isAdded = (path: string, level: Level): boolean =>
  path === 'project.config.json' || (level === 'es5' && path.startsWith('@babel/'))

/** What WeChat's compiler did to `expected` beyond what it was asked for: files lost, added or changed, scripts of a newer language. */
export function compileFaults(expected: Output, built: Output, level: Level): string[] {
  const paths = expected.paths.filter(isCompiled)
  const lost = paths.filter(path => !built.has(path))
  const kept = paths.filter(path => built.has(path))
  const same = ['.wxml', '.wxs', '.wxss', '.png', '.svg', ...(level === 'as-is' ? ['.js'] : [])]
  const changed = differences(expected, built, '', same).filter(path => built.has(path))
  const manifests = kept.filter(path => path.endsWith('.json'))
  return [
    ...lost.map(path => `${path} is lost`),
    ...built.paths.filter(path => !expected.has(path) && !isAdded(path, level)).map(path => `${path} is new`),
    ...changed.map(path => `${path} was changed`),
    ...manifests
      .filter(path => !isIntact(expected.json(path), built.json(path)))
      .map(path => `${path} says something else`),
    ...built.paths.filter(path => path.endsWith('.js')).flatMap(path => syntaxFaults(path, built.text(path), level)),
  ]
}

interface Manifest {
  readonly usingComponents?: Readonly<Record<string, string>>
}

/** The compiler writes paths of components from the root, and the member where there is none. */
function isIntact(
  { usingComponents: named = {}, ...rest }: Manifest,
  { usingComponents: found = {}, ...other }: Manifest,
): boolean {
  return isDeepStrictEqual(rest, other) && isDeepStrictEqual(Object.keys(named).sort(), Object.keys(found).sort())
}

function syntaxFaults(path: string, script: string, level: Level): string[] {
  try {
    parse(script, { ecmaVersion: level === 'es5' ? 5 : 2015, sourceType: 'script' })
    return []
  } catch (fault) {
    return [`${path}: ${fault instanceof Error ? fault.message : fault}`]
  }
}
