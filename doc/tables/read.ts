import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A declaration of the public types with its comment: the English column of the tables. */
export interface Documented {
  readonly name: string
  /** As written: a type, or a signature. */
  readonly type: string
  /** The first paragraph. */
  readonly comment: string
  /** By name without the `@`; of a tag that stands twice, the last. */
  readonly tags: Readonly<Record<string, string>>
}

/** Folder of the project. */
const root = new URL('../../', import.meta.url)

export const source = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8')

const oneLine = (text: string) => text.replace(/\s*\n\s*\*?\s*/g, ' ').trim()

/** Splits what stands between the marks of a comment. */
function parse(comment: string): Pick<Documented, 'comment' | 'tags'> {
  const [text = '', ...tags] = comment.split(/(?<=^|\n)[\s*]*@(?=[a-z])/)
  return {
    comment: oneLine(text.replace(/^\s*\*?/, '').split(/\n\s*\*\s*\n/)[0] ?? ''),
    tags: Object.fromEntries(
      tags.map(tag => {
        const [, name = '', value = ''] = /^(\w+)\s*([\s\S]*)$/.exec(tag) ?? []
        return [name, oneLine(value)]
      }),
    ),
  }
}

/** What stands between the braces of an interface. */
export function bodyOf(path: string, interfaceName: string): string {
  const text = source(path)
  const start = text.indexOf(`export interface ${interfaceName} {`)
  if (start < 0) throw new Error(`${path}: no interface ${interfaceName}`)
  return text.slice(start, text.indexOf('\n}', start))
}

/** Members of an interface, each on a line of its own below its comment. Throws where one has none. */
export function membersOf(path: string, interfaceName: string): Documented[] {
  const body = bodyOf(path, interfaceName)
  const member = /^ {2}(?:\/\*\*([\s\S]*?)\*\/\s*)?(?:readonly )?(\w+)\??(\(.*?\): [\w<>]+|: .*)$/gm
  return [...body.matchAll(member)].map(([, comment = '', name = '', type = '']) => {
    if (comment === '') throw new Error(`${path}: ${name} has no comment`)
    return { name, type: type.replace(/^: /, ''), ...parse(comment) }
  })
}

/** Words of a type that is a list of them. */
export function valuesOf(path: string, type: string): string[] {
  const values = new RegExp(`^export type ${type} = (.+)$`, 'm').exec(source(path))?.[1]
  return [...(values ?? '').matchAll(/'(\w+)'/g)].map(([, value = '']) => value)
}

/** Names of the types that a module exports, its own first. */
export function typesOf(path: string): string[] {
  const text = source(path)
  const own = [...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name = '']) => name)
  const passedOn = [...text.matchAll(/^export type \{([^}]+)\}/gm)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  )
  return [...own, ...passedOn]
}

/** Values that a module exports, with their comments. */
export function exportsOf(path: string): Documented[] {
  const exported = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:const|function) (\w+)(.*)$/gm
  return [...source(path).matchAll(exported)].map(([, comment = '', name = '', type = '']) => ({
    name,
    type,
    ...parse(comment),
  }))
}
