import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../dist'

/** Base libraries that have a function; `null`: none. */
export interface Availability {
  /** For mini programs. */
  readonly since: string
  /** For plugins, which may be later. */
  readonly inPlugins: string | null
}

const FILE = join(root, 'node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts')

/** A member of the interface, by its indentation, with the comment before it. */
const MEMBER = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {8}(?:readonly )?(\w+)\??[<(:]/g

/** What WeChat's own typings say of each member of `wx`: "需要基础库：", "在插件中使用：". No word about plugins is a no. */
export function availabilities(typings = readFileSync(FILE, 'utf8')): ReadonlyMap<string, Availability> {
  const found = new Map<string, Availability>()
  for (const [, comment = '', name = ''] of typings.slice(typings.indexOf('interface Wx {')).matchAll(MEMBER)) {
    const since = /需要基础库：\s*`([\d.]+)`/.exec(comment)?.[1] ?? '0'
    const inPlugins = /在插件中使用：(.*)/.exec(comment)?.[1] ?? '不支持'
    if (!found.has(name)) found.set(name, { since, inPlugins: pluginVersion(inPlugins, since) })
  }
  return found
}

function pluginVersion(note: string, since: string): string | null {
  if (note.includes('不支持')) return null
  const own = /`([\d.]+)`/.exec(note)?.[1] ?? '0'
  return isOlder(own, since) ? since : own
}

/** Whether `version` is `other` or older. */
export const isOlder = (version: string, other: string): boolean =>
  version.localeCompare(other, 'en', { numeric: true }) <= 0
