/** A node of the syntax tree, as ESTree describes it. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly properties?: readonly Node[]
}

type Edit = readonly [start: number, end: number, text: string]

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value

const isSpread = ({ type }: Node) => type === 'SpreadElement'

/** `node` and all nodes below it. */
const nodes = (node: Node): Node[] => [node, ...Object.values(node).flat().filter(isNode).flatMap(nodes)]

/** The text between two arguments of `Object.assign`: members that stand side by side share one object literal. */
function edits({ start, end, properties = [] }: Node): Edit[] {
  const between = properties.map((property, index): Edit => {
    const before = properties[index - 1]
    const literal = before ? !isSpread(before) : true
    const close = isSpread(property) && literal ? '}' : ''
    const open = !isSpread(property) && !literal ? '{' : ''
    const opening = before ? '' : 'Object.assign({'
    const comma = before || close ? ', ' : ''
    return [before?.end ?? start, property.start + (isSpread(property) ? 3 : 0), `${opening}${close}${comma}${open}`]
  })
  const last = properties[properties.length - 1]
  return [...between, [last?.end ?? start, end, last && isSpread(last) ? ')' : '})']]
}

/**
 * Writes `{ a, ...b, c }` as `Object.assign({ a }, b, { c })`, which ES2015 has: esbuild's own way brings half a kilobyte of helpers
 * into every chunk and copies property by property.
 */
export function lowerSpread(source: string, program: { readonly type: string }): string {
  const literals = nodes(program as Node).filter(node => node.type === 'ObjectExpression')
  return literals
    .filter(({ properties = [] }) => properties.some(isSpread))
    .flatMap(edits)
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, instead]) => text.slice(0, start) + instead + text.slice(end), source)
}
