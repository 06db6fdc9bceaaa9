import postcss, { type AtRule, type Root, type Rule } from 'postcss'
import { printIgnored } from '../../skyline'
import { ignoredIn } from '../../skyline/styles'
import { builtInTags } from '../tags'
import { ownTagsAndIds, readAsSkyline } from './skyline'
import type { Space } from './space'
import { toContainerUnits } from './units'

export interface StyleTarget {
  /** Class prefix of an isolated component. */
  readonly scope?: string
  /** The page whose elements alone the rules may reach: in WeChat every page has a document of its own. */
  readonly route?: string
  /** The component that `:host` means. */
  readonly host?: string
}

/** Families behind the app's own ones, so that every script shows on a machine without fonts for it. */
export const fallbackFonts =
  '"Noto Sans SC Variable", "Noto Sans KR Variable", "Noto Sans Arabic Variable", "Noto Sans Thai Variable"'

/** A style sheet as CSS for the preview's one document. */
export interface Sheet {
  /** For pages that a web view renders, then for pages that Skyline does: each holds for its own alone. */
  readonly css: string
  /** What the second part leaves out, a line for each. */
  readonly ignored: readonly string[]
}

/** A `.wxss` file and all that it imports. */
export function wxssToCss(space: Space, file: string, target: StyleTarget): Sheet {
  if (!space.has(file)) return { css: '', ignored: [] }
  const root = inline(space, file, new Set())
  const skyline = root.clone()
  const ignored = ignoredIn(skyline).map(printIgnored)
  readAsSkyline(skyline, target.route ?? target.host ?? null)
  return { css: [finish(root, target, 'webview'), finish(skyline, target, 'skyline')].join('\n'), ignored }
}

function finish(root: Root, target: StyleTarget, renderer: 'webview' | 'skyline'): string {
  root.walkRules(rule => {
    if (!insideKeyframes(rule)) rule.selectors = rule.selectors.map(selector => reach(selector, target, renderer))
  })
  root.walkDecls(declaration => {
    declaration.value = toContainerUnits(declaration.value)
    const inFontFace = declaration.parent?.type === 'atrule'
    if (
      declaration.prop === 'font-family' &&
      !inFontFace &&
      !/^(inherit|initial|unset|var\(.*\))$/.test(declaration.value)
    ) {
      declaration.value += `, ${fallbackFonts}`
    }
  })
  root.walkAtRules('media', measureThePage)
  return root.toString()
}

function inline(space: Space, file: string, seen: Set<string>): Root {
  seen.add(file)
  const root = parse(space, file)
  root.walkAtRules('import', rule => {
    const imported = space.resolve(file, rule.params.replace(/^['"]|['"]$/g, ''))
    if (seen.has(imported)) rule.remove()
    else rule.replaceWith(inline(space, imported, seen))
  })
  return root
}

function parse(space: Space, file: string): Root {
  try {
    return postcss.parse(space.read(file), { from: file })
  } catch (fault) {
    space.error(file, fault instanceof Error ? fault.message : String(fault))
    return postcss.root()
  }
}

const insideKeyframes = (rule: Rule) =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)

const tagInSelector = new RegExp(`(^|[\\s>+~,(])(${builtInTags.join('|')})(?![\\w-])`, 'g')

function reach(selector: string, { scope, route, host }: StyleTarget, renderer: string): string {
  let reached = selector.replace(tagInSelector, '$1wx-$2')
  if (renderer === 'skyline') reached = ownTagsAndIds(reached, route ?? host ?? null)
  if (scope) reached = reached.replace(/\.(-?[_a-zA-Z][\w-]*)/g, `.${scope}--$1`)
  if (host) reached = reached.replace(/:host\b/g, `[data-is="${host}"]`)
  const page = `[data-renderer="${renderer}"]${route ? `[data-route="${route}"]` : ''}`
  return `:where(${page}) ${reached}`
}

/** A query about the width asks for the page's, not for the browser's window. Others (colour scheme, motion) stay. */
function measureThePage(rule: AtRule): void {
  if (!/\b(min-|max-)?(width|height)\b/.test(rule.params) || /prefers-|device-/.test(rule.params)) return
  rule.name = 'container'
  rule.params = rule.params.replace(/\b(only\s+)?(screen|all)\s+and\s+/g, '')
}
