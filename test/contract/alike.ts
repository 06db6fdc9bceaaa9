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

interface Shape {
  /** The program without the names that it chose itself, each of which is told by its place, and without names of members. */
  readonly tree: unknown
  /** Names of members, in the order of the text. */
  readonly members: readonly string[]
}

function shapeOf(program: string): Shape {
  const members: string[] = []
  const member = (node: AnyNode) => ('name' in node ? members.push(`${node.name}`) && 'member' : strip(node, []))
  const strip = (value: unknown, scopes: readonly Scope[]): unknown => {
    if (Array.isArray(value)) return value.map(one => strip(one, scopes))
    if (!isNode(value)) return value
    if (value.type === 'Identifier') return scopes.find(scope => scope.has(value.name))?.get(value.name) ?? value.name
    const own = () => new Map(declared(value).map((name, index) => [name, `${scopes.length}:${index}`]))
    const inner = value.type === 'Program' || isFunction(value) ? [own(), ...scopes] : scopes
    const named = (value.type === 'MemberExpression' || value.type === 'Property') && !value.computed
    const part = (key: string, child: unknown) => {
      if (named && (key === 'property' || key === 'key')) return member(child as AnyNode)
      // The name of a function belongs to what is around it.
      return strip(child, key === 'id' ? scopes : inner)
    }
    const parts = Object.entries(value).filter(([key]) => !['start', 'end', 'raw'].includes(key))
    return Object.fromEntries(parts.map(([key, child]) => [key, part(key, child)]))
  }
  return { tree: strip(parse(program, { ecmaVersion: 5 }), []), members }
}

/**
 * What tells two ES5 programs apart beside the names that each chose for its variables, and for its private members: those that begin with
 * `_` (`nv__` when WeChat has compiled them) in the first. Nothing: they do the same.
 */
export function differences(one: string, other: string): readonly string[] {
  const [before, after] = [shapeOf(one), shapeOf(other)]
  if (JSON.stringify(before.tree) !== JSON.stringify(after.tree)) return ['the code']
  const pairs = new Map(
    before.members.map((name, index) => [`${name} -> ${after.members[index]}`, [name, after.members[index]]]),
  )
  const shared = (side: 0 | 1) =>
    [...pairs.values()].map(pair => pair[side]).filter((name, index, all) => all.indexOf(name) !== index)
  const [split, merged] = [shared(0), shared(1)]
  return [...pairs].flatMap(([text, [from = '', to = '']]) => {
    const right = from === to || /^(nv_)?_/.test(from)
    return right && !split.includes(from) && !merged.includes(to) ? [] : [text]
  })
}
