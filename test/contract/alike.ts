import { type AnyNode, parse } from 'acorn'

type Scope = Map<string, string>

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value

/** The nodes directly below one. */
const below = (node: AnyNode): AnyNode[] => Object.values(node).flat().filter(isNode)

const isFunction = (node: AnyNode) => node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression'

/** Names that a function, or a program, declares for itself, in the order of the text. ES5: there are no blocks to mind. */
function declared(node: AnyNode): string[] {
  const own = isFunction(node) && 'params' in node ? node.params.map(param => ('name' in param ? param.name : '')) : []
  const within = (inner: AnyNode): string[] => {
    const name = 'id' in inner && inner.id && 'name' in inner.id ? [inner.id.name] : []
    if (inner.type === 'FunctionDeclaration') return name
    if (inner.type === 'FunctionExpression') return []
    return [...(inner.type === 'VariableDeclarator' ? name : []), ...below(inner).flatMap(within)]
  }
  return [...new Set([...own, ...below(node).flatMap(within)])]
}

/** The program without the names that it chose itself, each of which is told by its place. */
function shapeOf(program: string): unknown {
  const strip = (value: unknown, scopes: readonly Scope[]): unknown => {
    if (Array.isArray(value)) return value.map(one => strip(one, scopes))
    if (!isNode(value)) return value
    if (value.type === 'Identifier') return scopes.find(scope => scope.has(value.name))?.get(value.name) ?? value.name
    const own = () => new Map(declared(value).map((name, index) => [name, `${scopes.length}:${index}`]))
    const inner = value.type === 'Program' || isFunction(value) ? [own(), ...scopes] : scopes
    const isMember = (value.type === 'MemberExpression' || value.type === 'Property') && !value.computed
    const part = (key: string, child: unknown) => {
      if (isMember && (key === 'property' || key === 'key')) return strip(child, [])
      // The name of a function belongs to what is around it.
      return strip(child, key === 'id' ? scopes : inner)
    }
    const parts = Object.entries(value).filter(([key]) => !['start', 'end', 'raw'].includes(key))
    return Object.fromEntries(parts.map(([key, child]) => [key, part(key, child)]))
  }
  return strip(parse(program, { ecmaVersion: 5 }), [])
}

/** Whether two ES5 programs are the same but for the names that each chose for its variables. */
export const alike = (one: string, other: string): boolean =>
  JSON.stringify(shapeOf(one)) === JSON.stringify(shapeOf(other))
