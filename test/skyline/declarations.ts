import { ABSENT, ANIMATED, PROPERTIES } from './properties'
import type { Reason } from './sources'

/** A number with a unit that is no part of a name. */
const lengths = /(?<![\w#.-])[-+]?(?:\d+\.?\d*|\.\d+)([a-z]+)\b/gi
const UNITS = new Set('px rpx vw vh vmin vmax rem em deg grad rad turn s ms'.split(' '))

const calls = /(?<![\w-])(-?[a-z][\w-]*)\(/gi
const FUNCTIONS = new Set(
  [
    'calc env var url rgb rgba hsl hsla hwb linear-gradient radial-gradient conic-gradient cubic-bezier steps',
    'matrix matrix3d translate translateX translateY translateZ translate3d scale scaleX scaleY scaleZ scale3d',
    'rotate rotateX rotateY rotateZ rotate3d skew skewX skewY perspective',
    'blur brightness contrast grayscale hue-rotate invert opacity saturate sepia drop-shadow',
  ]
    .join(' ')
    .toLowerCase()
    .split(' '),
)

const unlisted = (why: string): Reason => ({ why, source: 'unlisted' })

/** Texts, addresses, colours and names of variables, whose content is none of the units and functions of a value. */
const opaque = /"[^"]*"|'[^']*'|url\([^)]*\)|#[\da-f]{3,8}\b/gi

const withoutOpaque = (value: string) =>
  value.replace(opaque, part => (part.startsWith('url(') ? 'url()' : '""')).replace(/--[\w-]+/g, '--x')

/** The parts of a list, split at the commas that stand outside of parentheses. */
export const listParts = (value: string): string[] => value.split(/,(?![^(]*\))/).map(part => part.trim())

function alien(value: string): Reason | null {
  for (const [, unit = ''] of value.matchAll(lengths))
    if (!UNITS.has(unit.toLowerCase())) return unlisted(`the unit ${unit} is in no list`)
  for (const [, name = ''] of value.matchAll(calls))
    if (!FUNCTIONS.has(name.toLowerCase())) return unlisted(`the function ${name}() is in no list`)
  if (/calc\([^)]*\d(deg|rad|grad|turn)\b/.test(value))
    return { why: 'calc() counts lengths, no angles', source: 'wxss' }
  if (/^(inherit|initial|unset|revert|revert-layer)$/.test(value)) return unlisted(`the word ${value} is in no list`)
  return null
}

/** Properties whose values say what is changed step by step. */
export const isTransition = (property: string): boolean => /^transition(-property)?$/.test(property)

const timing = /^(linear|ease|ease-in|ease-out|ease-in-out|step-start|step-end)$/

/** What a part of `transition` changes; `''` when it does not say. */
export const jumpingProperty = (part: string): string =>
  part.split(/\s+/).find(word => /^[a-z-]+$/i.test(word) && !timing.test(word)) ?? ''

/** A part of `transition` that changes what Skyline cannot change step by step. */
export function isJump(part: string): boolean {
  const property = jumpingProperty(part)
  return property !== '' && !property.startsWith('--') && !ANIMATED.has(property)
}

/** Why Skyline ignores a declaration, and on which tags it does not; `null` when the lists have nothing against it. */
export function ignoredDeclaration(property: string, given: string): Reason | null {
  const value = withoutOpaque(given.replace(/\s*!important$/, '').trim())
  if (property.startsWith('--')) return alien(value)
  const absent = ABSENT[property]
  if (absent !== undefined) return { why: `no such property${absent && `: ${absent}`}`, source: 'wxss' }
  const rule = PROPERTIES[property]
  if (!rule) return unlisted('the property is in no list')
  if (isTransition(property) && listParts(value).some(isJump))
    return { why: 'changes at once, in no transition', source: 'wxss' }
  const known = value.includes('var(') || !rule.only || rule.only.includes(value)
  if (!known || rule.never?.test(value))
    return { why: rule.why ?? `only ${rule.only?.join(', ')}`, source: rule.source ?? 'wxss' }
  return alien(value)
}

/** Tags on which alone a property has an effect; `null`: on all. */
export const tagsFor = (property: string): readonly string[] | null => PROPERTIES[property]?.on ?? null
