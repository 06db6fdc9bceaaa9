export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** The open tags around it. */
  readonly around: readonly Tag[]
}

/** A comment, an inline script, a tag, or a text whose bindings may hold `<`. */
const PIECE =
  /<!--[\s\S]*?-->|<wxs\b[^>]*[^/>]>[\s\S]*?<\/wxs>|<(?:"[^"]*"|'[^']*'|[^'">])*>|(?:\{\{[\s\S]*?\}\}|[^<])+/g
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** The tags of a template that compiles, outermost first. */
export function tagsOf(wxml: string): Tag[] {
  const found: Tag[] = []
  let open: readonly Tag[] = []
  for (const [piece] of wxml.matchAll(PIECE)) {
    if (piece.startsWith('</')) open = open.slice(0, -1)
    else if (/^<[\w-]/.test(piece) && !/^<wxs\b/.test(piece)) {
      const [, name = '', rest = ''] = /^<([\w-]+)([\s\S]*?)\/?>$/.exec(piece) ?? []
      const attributes = [...rest.matchAll(ATTRIBUTE)].map(
        ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
      )
      const tag = { name, attributes: new Map(attributes), around: open }
      found.push(tag)
      if (!piece.endsWith('/>')) open = [...open, tag]
    }
  }
  return found
}

/** A template without its comments and inline scripts, which no rule for markup is about. */
export const withoutScripts = (wxml: string): string =>
  wxml.replace(/<!--[\s\S]*?-->|<wxs\b[^>]*[^/>]>[\s\S]*?<\/wxs>/g, '')
