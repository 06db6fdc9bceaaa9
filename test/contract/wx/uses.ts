import { type AnyNode, parse } from 'acorn'

export interface Use {
  /** `null`: `wx` itself is handed on, or asked for a member whose name is computed, so that nobody can tell what is called. */
  readonly name: string | null
  /**
   * What may be missing, or may throw, has to stand in the block of a `try` with a `catch`, within the same function: then it is one whether
   * it is missing or throws. That is what this project takes for a guard; a `typeof` before it would not help where it throws.
   */
  readonly guarded: boolean
}

type Trail = readonly AnyNode[]

/** Every use of the global `wx` in a script, whatever stands around it. */
export function usesOf(script: string): Use[] {
  const found: Use[] = []
  walk(parse(script, { ecmaVersion: 2015, sourceType: 'script' }), [], (node, trail) => {
    const parent = trail[trail.length - 1]
    if (node.type !== 'Identifier' || node.name !== 'wx' || isKey(node, parent)) return
    const member =
      parent?.type === 'MemberExpression' && parent.object === node && !parent.computed ? parent.property : null
    found.push({ name: member?.type === 'Identifier' ? member.name : null, guarded: isGuarded(node, trail) })
  })
  return found
}

/** The name of a member, not of a variable. */
const isKey = (node: AnyNode, parent: AnyNode | undefined): boolean =>
  (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
  (parent?.type === 'Property' && parent.key === node && !parent.computed)

function isGuarded(node: AnyNode, trail: Trail): boolean {
  const path = [...trail, node]
  const within = path.slice(path.map(({ type }) => /Function/.test(type)).lastIndexOf(true) + 1)
  return within.some((one, at) => one.type === 'TryStatement' && one.handler !== null && one.block === within[at + 1])
}

function walk(node: AnyNode, trail: Trail, visit: (node: AnyNode, trail: Trail) => void): void {
  visit(node, trail)
  for (const value of Object.values(node).flat()) if (isNode(value)) walk(value, [...trail, node], visit)
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
