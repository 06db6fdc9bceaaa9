import { join } from 'node:path'
import { read } from '../files'
import { root } from '../run'

/** Variants that Vant gives a component whose page says nothing. */
const defaults = ['default', 'normal', 'circular', 'center', 'fade', 'safe', 'unclickable']

/** Attributes whose value chooses a rule of Vant's styles: it has to be read from the markup, not computed elsewhere. */
const choosing = /\b(type|size|position|transition|loading-type)="([^"]*)"/g

/** `type="{{ kind }}"` hides the choice; `type="{{ strong ? 'primary' : 'default' }}"` shows it. */
function refuseHidden(tag: string): void {
  for (const [attribute, name, value = ''] of tag.matchAll(choosing)) {
    const hidden = value.includes('{{') && !value.includes("'") && !(name === 'size' && /\dpx/.test(value))
    if (hidden) throw new Error(`${attribute}: name the variants in the markup, or Vant's styles lose them\n${tag}`)
  }
}

/** Every word in the tags of Vant's components in our markup: names of attributes, values, strings in bindings. */
export function usage(): ReadonlySet<string> {
  const tags = [...read(join(root, 'plugin'), ['.wxml']).values()].flatMap(
    content => content.toString().match(/<van-[a-z]+(?:"[^"]*"|[^">])*>/g) ?? [],
  )
  tags.forEach(refuseHidden)
  return new Set([...defaults, ...tags.flatMap(tag => tag.match(/[A-Za-z][\w-]*/g) ?? [])])
}
