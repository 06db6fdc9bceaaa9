import { join } from 'node:path'
import { read } from '../files'
import { root } from '../run'
import { type Special, specials, type Values } from './special'

const attribute = /([\w:.-]+)(?:="([^"]*)")?/g

/** `type="{{ strong ? 'primary' : 'default' }}"` shows what it may become; `type="{{ kind }}"` hides it. */
function within(value: string, values: Values): boolean {
  if (values === 'any') return true
  const known = (word: string) => values.some(one => (typeof one === 'string' ? one === word : one.test(word)))
  const words = [...value.matchAll(/'([^']*)'/g)].map(([, word = '']) => word)
  return known(value) || (words.length > 0 && value.startsWith('{{') && words.every(known))
}

/** Why `tag`, one tag of our markup, asks for something that was taken out of Vant; `null` when it does not. */
function refusal(tag: string): string | null {
  const [, name = '', said = ''] = /^<([\w-]+)([\s\S]*?)\/?>$/.exec(tag) ?? []
  const special: Special | undefined = specials[name]
  if (!special) return `<${name}> is not among the components of Vant that ship`
  for (const [text, key = '', value = ''] of said.matchAll(attribute)) {
    if (key.startsWith('wx:')) continue
    const values = special.attributes[key]
    if (!values) return `<${name}> ships without "${key}"`
    if (!within(value, values)) return `<${name}> ships for ${key}=${[values].flat().join(', ')}, not for ${text}`
  }
  return null
}

/** Throws when `markup` asks more of Vant than `gulp/vant/special` leaves of it. */
export function refuseMore(markup: string): void {
  for (const [tag] of markup.matchAll(/<van-[a-z]+(?:"[^"]*"|[^">])*>/g)) {
    const reason = refusal(tag)
    if (reason) throw new Error(`${reason} (gulp/vant/special)\n${tag}`)
  }
}

/** All of our markup. */
export const markup = (): string => [...read(join(root, 'plugin'), ['.wxml']).values()].join('\n')
