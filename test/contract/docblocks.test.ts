import { runInNewContext } from 'node:vm'
import { kebab } from '../../doc/tables/markdown'
import { membersOf } from '../../doc/tables/read'
import { ERROR_CODES } from '../../plugin/core/errors/catalog'
import type { Field } from '../../plugin/core/issues/field'
import { FIELDS, RULES } from '../../plugin/core/parameters/rules'
import { checkParameters } from '../../plugin/core/parameters/validate'

const properties = membersOf('plugin/types/properties.ts', 'CaptchaProperties')
const tagOf = (name: string, tag: string) => properties.find(property => property.name === name)?.tags[tag]
const evaluate = (expression: string) =>
  JSON.parse(JSON.stringify(runInNewContext(`(${expression})`, { encryptedSceneId: 'x', pluginProps: {} })))

/** Such as the ones that pages pass by mistake. */
const PROBES: readonly unknown[] = [
  null,
  '',
  'nonsense',
  '#',
  0,
  5,
  true,
  {},
  { a: 1 },
  { width: -1 },
  { en: { NO: '' } },
]

/** Rules that `field` breaks with one of the probes. */
function brokenRules(field: Field): Set<string> {
  const flawless = { sceneId: 's', prefix: 'p', ...(field === 'page' ? { client: 'webview' } : {}) }
  const faults = PROBES.flatMap(probe => checkParameters({ ...flawless, [field]: probe }).faults)
  return new Set(faults.filter(fault => fault.field.split('.')[0] === field).map(({ rule }) => rule))
}

describe.each(properties)('$name', ({ name, comment, tags }) => {
  test('says what it is, with an example, its errors and the source of the facts', () => {
    expect(comment).not.toBe('')
    expect(Object.keys(tags).sort()).toEqual(expect.arrayContaining(['errors', 'example', 'see']))
    expect(tags.see).toMatch(/^https:\/\/|^The hosts|^The default|^A property of this component alone\.$/)
  })

  test('has an example that the validator accepts', () => {
    const attributes = [...(tags.example ?? '').matchAll(/([a-z-]+)="([^"]*)"/g)]
    expect(attributes.map(([, attribute]) => attribute)).toContain(kebab(name))
    const given = attributes.map(([, attribute = '', value = '']) => {
      const field = FIELDS.find(known => kebab(known) === attribute) ?? attribute
      const expression = /^\{\{(.*)\}\}$/.exec(value)?.[1]
      return [field, expression === undefined ? value : evaluate(expression)]
    })
    expect(checkParameters({ sceneId: 's', prefix: 'p', ...Object.fromEntries(given) }).faults).toEqual([])
  })

  test('names errors that exist', () => {
    const codes = (tags.errors ?? '').replace(/\([^)]*\)/g, '').split(',')
    expect(codes.map(code => code.trim()).filter(code => !(ERROR_CODES as readonly string[]).includes(code))).toEqual(
      [],
    )
  })
})

test.each(FIELDS)('@default of %s is that of the rules', field => {
  const { fallback, required } = RULES[field] as { fallback: unknown; required?: true }
  const tag = tagOf(field, 'default')
  if (required) expect(tag).toBeUndefined()
  else if (tag?.startsWith('from ')) expect(fallback).toBe('')
  else expect(evaluate(tag ?? '')).toEqual(fallback)
})

test.each(FIELDS)('@errors of %s names the rules that it can break', field => {
  const named = /InvalidParameter \(([^)]*)\)/.exec(tagOf(field, 'errors') ?? '')?.[1]?.split(', ') ?? []
  // Whether a node exists is asked of the platform.
  expect(named.filter(rule => rule !== 'selector').sort()).toEqual([...brokenRules(field)].sort())
  expect(named.includes('selector')).toBe(field === 'element' || field === 'button')
})
