import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { KINDS, type Kind, MARKERS, NATIVE_FOLDER } from './kinds'

export type PlaceFault =
  | { readonly code: 'noFolder' }
  /** `near`: a folder below that is the root of a project, `''` where there is none. */
  | { readonly code: 'unknownKind'; readonly near: string }
  | { readonly code: 'twoKinds' }

export interface Place {
  /** The folder, without links in its path. */
  readonly root: string
  readonly kind: Kind
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()
const has = (folder: string, kind: Kind) => existsSync(join(folder, MARKERS[kind]))

/** Where the sources of a mini program commonly are, below the root of its repository. */
const COMMON = ['src', 'miniprogram', 'app']

function rootBelow(folder: string): string {
  const names = [miniprogramRoot(folder), ...COMMON].filter(name => name !== '')
  return names.find(name => has(join(folder, name), 'native') || has(join(folder, name), 'uni')) ?? ''
}

/** As WeChat DevTools has it. */
function miniprogramRoot(folder: string): string {
  try {
    const { miniprogramRoot: name } = JSON.parse(readFileSync(join(folder, 'project.config.json'), 'utf8'))
    return typeof name === 'string' ? name.replace(/[\\/]+$/, '') : ''
  } catch {
    return ''
  }
}

function kindOf(folder: string): Kind | PlaceFault {
  if (basename(folder) === NATIVE_FOLDER) return 'native'
  const found = (['native', 'uni'] as const).filter(kind => has(folder, kind))
  if (found.length === 2) return { code: 'twoKinds' }
  return found[0] ?? { code: 'unknownKind', near: rootBelow(folder) }
}

/** The folder and the kind that are meant; `given` is the kind that the command line names. Changes nothing. */
export function placeOf(dir: string, given: Kind | null): Place | PlaceFault {
  const folder = resolve(dir)
  const root = isFolder(folder) ? realpathSync(folder) : isNew(folder) ? realOf(folder) : ''
  if (root === '') return { code: 'noFolder' }
  const kind = given ?? kindOf(root)
  return typeof kind === 'string' ? { root, kind } : kind
}

/** The one folder that need not be there: its name is fixed, and a project without native components has none. */
const isNew = (folder: string) =>
  basename(folder) === NATIVE_FOLDER && !existsSync(folder) && rootAbove(realOf(folder)) !== ''

/** Without links in the part of it that is there. */
const realOf = (path: string): string =>
  existsSync(path) ? realpathSync(path) : join(realOf(dirname(path)), basename(path))

/** Folders above that may be the mini program's. */
const LEVELS = 6

/** The folder, or the next one above it, that is the root of a mini program; `''` where none is. */
function rootAbove(folder: string): string {
  let above = folder
  for (let level = 0; level < LEVELS; level += 1) {
    if (has(above, 'native') || has(above, 'uni')) return above
    above = dirname(above)
  }
  return ''
}

/** What `usingComponents` names: the path from the root of the mini program. Where no root is found, it begins with `…`. */
export function componentPath({ root, kind }: Place): string {
  const { target, component } = KINDS[kind]
  const above = rootAbove(root)
  const path = above === '' ? `…/${target}` : `/${relative(above, join(root, target))}`
  return `${path}/${component}`.split(sep).join('/')
}

/** Whether the manifest of a uni-app project names the component already: `null` where there is no manifest. */
export function isRegistered(place: Place): boolean | null {
  const file = join(place.root, MARKERS.uni)
  return existsSync(file) ? readFileSync(file, 'utf8').includes(componentPath(place)) : null
}
