import { ignoredDeclaration } from './declarations'
import type { Reason } from './sources'
import { type Ignored, nameOf } from './styles'
import { ARIA, MISSING_TAGS, TEXT_HOLDERS } from './tags'

/** Tags of the template language. They draw nothing: what stands in them stands in what is around them. */
const TRANSPARENT = new Set(['block', 'template', 'include', 'import', 'slot'])

/** A comment, an inline script, a tag, or text whose bindings may hold `<`. */
export const piece =
  /<!--[\s\S]*?-->|<wxs\b[^>]*[^/>]>[\s\S]*?<\/wxs>|<(?:"[^"]*"|'[^']*'|[^'">])*>|(?:\{\{[\s\S]*?\}\}|[^<])+/g
export const attribute = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** All that Skyline ignores, or does not draw, in a template. */
export function ignoredInMarkup(file: string, wxml: string): Ignored[] {
  const all: Ignored[] = []
  const open: string[] = []
  for (const { 0: text, index } of wxml.matchAll(piece)) {
    const line = wxml.slice(0, index).split('\n').length
    const add = (what: string, reason: Reason) => all.push({ file, line, what, ...reason })
    if (/^<!--|^<wxs\b/.test(text)) continue
    if (text.startsWith('</')) open.pop()
    else if (text.startsWith('<')) {
      const tag = text.match(/^<([\w-]+)/)?.[1] ?? ''
      inspectTag(tag, text, holderIn(open), add)
      if (!text.endsWith('/>')) open.push(tag)
    } else if (text.trim() !== '' && !TEXT_HOLDERS.has(holderIn(open)))
      add(`text in <${holderIn(open)}>: ${text.trim()}`, {
        why: 'a text is drawn in <text> alone',
        source: 'compatibility',
      })
  }
  return all
}

const holderIn = (open: readonly string[]) => open.filter(tag => !TRANSPARENT.has(tag)).at(-1) ?? ''

type Add = (what: string, reason: Reason) => void

function inspectTag(tag: string, text: string, holder: string, add: Add): void {
  const instead = MISSING_TAGS[tag]
  if (instead !== undefined) add(`<${tag}>`, { why: `no such tag${instead && `: ${instead}`}`, source: 'components' })
  if (holder === 'text' && !TRANSPARENT.has(tag) && tag !== 'text')
    add(`<${tag}> in <text>`, { why: 'a <text> holds texts alone', source: 'components' })
  const attributes = new Map(
    [...text.slice(tag.length + 1).matchAll(attribute)].map(([, name = '', a, b]) => [name, a ?? b ?? ''] as const),
  )
  if (tag === 'scroll-view' && !attributes.has('type'))
    add('<scroll-view> without type', { why: 'needs type="list"', source: 'components' })
  for (const [name, value] of attributes) {
    if (name.startsWith('aria-') && !ARIA.some(known => known === name))
      add(name, { why: 'role, label, hidden and disabled are listed, no others', source: 'components' })
    if (name === 'style') inspectStyle(value, add)
  }
}

/** Of a style that is put together at run time, the parts that stand in the template. */
function inspectStyle(value: string, add: Add): void {
  const literals = [...value.matchAll(/'([^']*)'/g)].map(([, inner = '']) => inner)
  const written = value.replace(/\{\{[^}]*\}\}/g, '1')
  for (const declaration of [written, ...literals].join(';').split(';')) {
    const [, prop = '', given = ''] = declaration.match(/^\s*([\w-]+)\s*:\s*(.*?)\s*$/) ?? []
    if (prop === '') continue
    const reason = ignoredDeclaration(prop, given === '' || /^(r?px|%)$/.test(given) ? '1px' : given)
    if (reason) add(nameOf({ prop, value: given }, reason), reason)
  }
}

/** The tags that have a class in their `class` or in another attribute of classes, by the class. */
export function classesByTag(templates: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const tags = new Map<string, Set<string>>()
  for (const template of templates) {
    for (const [, tag = '', attributes = ''] of template.matchAll(/<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g)) {
      const [, classes = ''] = attributes.match(/\sclass="([^"]*)"/) ?? []
      for (const name of classes.match(/-?[_a-zA-Z][\w-]*/g) ?? []) {
        const known = tags.get(name) ?? new Set()
        tags.set(name, known.add(tag))
      }
    }
  }
  return tags
}
