import type { Reason } from './sources'

const PSEUDO_CLASSES = new Set(['first-child', 'last-child', 'not', 'only-child', 'empty', 'nth-child'])
const PSEUDO_ELEMENTS = new Set(['before', 'after'])

/** Why Skyline ignores a selector (one of a list); `null` when the lists have nothing against it. */
export function ignoredSelector(selector: string): Reason | null {
  if (/\[/.test(selector)) return { why: 'no attribute selectors', source: 'page' }
  if (/(^|[\s>+~(])\*/.test(selector)) return { why: 'no universal selector', source: 'page' }
  for (const [, colons = '', name = ''] of selector.matchAll(/(::?)([a-z-]+)/gi)) {
    if (PSEUDO_ELEMENTS.has(name)) continue
    if (colons === '::') return { why: 'only ::before and ::after', source: 'page' }
    if (!PSEUDO_CLASSES.has(name)) return { why: `no pseudo-class :${name}`, source: 'page' }
  }
  return null
}

/** At-rules that work, beside `@media`. WeChat itself resolves `@import`. */
const AT_RULES = new Set(['font-face', 'import', 'keyframes', '-webkit-keyframes'])

/** Why Skyline ignores an at-rule and all that is in it. */
export function ignoredAtRule(name: string, params: string): Reason | null {
  if (name === 'media') {
    const isDarkMode = /^\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)$/.test(params.trim())
    return isDarkMode ? null : { why: 'media queries ask for the colour scheme alone', source: 'page' }
  }
  return AT_RULES.has(name) ? null : { why: `@${name} is in no list`, source: 'unlisted' }
}
