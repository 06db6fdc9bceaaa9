import type { AtRule, Root } from 'postcss'
import { dropIgnored } from '../../skyline/styles'
import { builtInTags } from '../tags'

/** Whose elements the tags and ids of a style sheet mean: those of one template, or (`null`, for app.wxss) those of all pages. */
export type Owner = string | null

/**
 * Makes of a style sheet what Skyline's published rules leave of it: without what it ignores, each animation filled forwards, keyframes
 * known by their own sheet alone.
 */
export function readAsSkyline(root: Root, owner: Owner): void {
  dropIgnored(root)
  root.walkAtRules('font-face', rule => void rule.remove()) // It is in the document already, from the sheet for web views.
  isolateKeyframes(root, `-skyline-${(owner ?? 'app').replace(/[^a-zA-Z0-9]+/g, '-')}`)
  root.walkDecls('animation', declaration => {
    if (!/\b(forwards|both)\b/.test(declaration.value))
      declaration.cloneAfter({ prop: 'animation-fill-mode', value: 'forwards' })
  })
}

/** Words of `animation` that are no names. */
const WORDS = new Set(
  [
    'none infinite normal reverse alternate alternate-reverse forwards backwards both running paused',
    'linear ease ease-in ease-out ease-in-out step-start step-end',
  ]
    .join(' ')
    .split(' '),
)

/** All names, also those of keyframes that stand elsewhere: these are not found. */
function isolateKeyframes(root: Root, suffix: string): void {
  root.walkAtRules(/keyframes$/, (rule: AtRule) => {
    rule.params += suffix
  })
  root.walkDecls(/^animation(-name)?$/, declaration => {
    declaration.value = declaration.value.replace(/(?<![\w.-])(?:[a-z_]|-[a-z_])[\w-]*(?!\w*\()/gi, word =>
      WORDS.has(word) ? word : word + suffix,
    )
  })
}

const tag = new RegExp(`(^|[\\s>+~,(])(wx-(?:${builtInTags.filter(name => name !== 'page').join('|')}))(?![\\w-])`, 'g')
const id = /#[-\w]+/g

/** Tags and ids of a selector do not cross components; tags do where the page says `tagNameStyleIsolation: legacy`. */
export function ownTagsAndIds(selector: string, owner: Owner): string {
  const own = owner === null ? '[data-owner-page]' : `[data-owner="${owner}"]`
  return selector
    .replace(tag, `$1$2:where(${own}, [data-tags="legacy"] *)`)
    .replace(id, name => `${name}:where(${own})`)
}
