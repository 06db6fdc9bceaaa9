import { relative } from 'node:path'
import postcss, { type AtRule, type Declaration, type Node, type Rule } from 'postcss'
import { ignoredDeclaration, isJump, isTransition, jumpingProperty, listParts, tagsFor } from './declarations'
import { ignoredAtRule, ignoredSelector } from './selectors'
import type { Reason } from './sources'

/** Something in a file that Skyline does not act on. */
export interface Ignored extends Reason {
  readonly file: string
  readonly line: number
  /** As the table of fallbacks names it: `direction`, `display: grid`, `@media (max-height: 460px)`, `.a [b]`. */
  readonly what: string
}

interface Found extends Ignored {
  readonly node: Node
}

const spaced = (value: string) =>
  value
    .replace(/\s+/g, ' ')
    .replace(/\s*([:,])\s*/g, '$1 ')
    .trim()

/**
 * A name for what is ignored that is the same in a source and in its minified form: of a property that is not there the property alone, of
 * a transition the properties that it cannot change.
 */
export function nameOf({ prop, value }: { readonly prop: string; readonly value: string }, { why }: Reason): string {
  if (/property/.test(why)) return prop
  const jumps = isTransition(prop) ? listParts(value).filter(isJump).map(jumpingProperty) : []
  return `${prop}: ${jumps.length > 0 ? jumps.join(', ') : spaced(value)}`
}

const nameOfAtRule = ({ name, params }: AtRule) => `@${name} ${spaced(params)}`.trim()

const isKeyframe = (rule: Rule) => rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)

function found(root: postcss.Root): Found[] {
  const all: Found[] = []
  const add = (node: Node, what: string, reason: Reason) => all.push({ ...placeOf(node), what, ...reason, node })
  const visit = (node: Node): void => {
    if (node.type === 'atrule') {
      const reason = ignoredAtRule((node as AtRule).name, (node as AtRule).params)
      if (reason) return void add(node, nameOfAtRule(node as AtRule), reason)
    } else if (node.type === 'rule' && !isKeyframe(node as Rule)) {
      for (const selector of (node as Rule).selectors) {
        const reason = ignoredSelector(selector)
        if (reason) add(node, selector, reason)
      }
    } else if (node.type === 'decl' && (node.parent as AtRule)?.name !== 'font-face') {
      const reason = ignoredDeclaration((node as Declaration).prop, (node as Declaration).value)
      if (reason) add(node, nameOf(node as Declaration, reason), reason)
    }
    for (const child of (node as Rule).nodes ?? []) visit(child)
  }
  visit(root)
  return all
}

/** postcss makes the name that it is given absolute. */
const placeOf = ({ source }: Node): Pick<Ignored, 'file' | 'line'> => ({
  file: relative('', source?.input.file ?? ''),
  line: source?.start?.line ?? 0,
})

/** All that Skyline ignores in a parsed style sheet, its imports included. */
export const ignoredIn = (root: postcss.Root): Ignored[] => found(root).map(({ node: _, ...ignored }) => ignored)

/** All that Skyline ignores in a style sheet. */
export const ignoredInStyles = (file: string, wxss: string): Ignored[] => ignoredIn(postcss.parse(wxss, { from: file }))

/** Declarations that have an effect on some tags alone, on a class that other tags have; `tags`: of each class. */
export function misplacedInStyles(
  file: string,
  wxss: string,
  tags: ReadonlyMap<string, ReadonlySet<string>>,
): Ignored[] {
  const all: Ignored[] = []
  postcss.parse(wxss, { from: file }).walkDecls(declaration => {
    const { prop, parent } = declaration
    const right = tagsFor(prop)
    const classes = ((parent as Rule).selectors ?? []).map(selector => selector.match(/\.([\w-]+)[^.\s]*$/)?.[1] ?? '')
    const wrong = right && classes.flatMap(name => [...(tags.get(name) ?? [])]).filter(tag => !right.includes(tag))
    if (wrong && wrong.length > 0)
      all.push({
        ...placeOf(declaration),
        what: prop,
        why: `on <${right.join('>, <')}> alone`,
        source: 'wxss',
      })
  })
  return all
}

/** Takes out of a parsed style sheet what Skyline ignores; of a transition only the parts that it cannot do. */
export function dropIgnored(root: postcss.Root): void {
  for (const { node, what } of found(root)) {
    if (node.type === 'rule') dropSelector(node as Rule, what)
    else if (node.type === 'decl' && isTransition((node as Declaration).prop)) keepTransitions(node as Declaration)
    else node.remove()
  }
}

function dropSelector(rule: Rule, selector: string): void {
  const kept = rule.selectors.filter(other => other !== selector)
  if (kept.length === 0) rule.remove()
  else rule.selectors = kept
}

function keepTransitions(declaration: Declaration): void {
  const kept = listParts(declaration.value).filter(part => !isJump(part))
  if (kept.length === 0) declaration.value = 'none'
  else declaration.value = kept.join(', ')
}
