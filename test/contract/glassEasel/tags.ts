import { attribute, piece } from '../../skyline/markup'

export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The open tags around it. */
  readonly around: readonly Tag[]
}

/** The tags of a template that compiles, outermost first. */
export function tagsOf(wxml: string): Tag[] {
  const found: Tag[] = []
  let open: readonly Tag[] = []
  for (const [text] of wxml.matchAll(piece)) {
    if (text.startsWith('</')) open = open.slice(0, -1)
    else if (/^<[\w-]/.test(text) && !/^<wxs\b/.test(text)) {
      const [, name = '', rest = ''] = /^<([\w-]+)([\s\S]*?)\/?>$/.exec(text) ?? []
      const attributes = [...rest.matchAll(attribute)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
      )
      const tag = { name, attributes: new Map(attributes), around: open }
      found.push(tag)
      if (!text.endsWith('/>')) open = [...open, tag]
    }
  }
  return found
}

/** A template without its comments and inline scripts, which no rule for markup is about. */
export const withoutScripts = (wxml: string): string =>
  wxml.replace(/<!--[\s\S]*?-->|<wxs\b[^>]*[^/>]>[\s\S]*?<\/wxs>/g, '')
