import { ownTexts, slideStyle } from '../../../../plugin/core/parameters/checkMembers'

const style = (given: unknown) => slideStyle({ width: 540, height: 60 })(given, 'slideStyle')
const texts = (given: unknown) => ownTexts(given, 'texts')
const faultsOf = (result: ReturnType<typeof style> | ReturnType<typeof texts>) =>
  result.ok ? [] : result.issues.map(({ field, rule, expected }) => [field, rule, expected])

describe('slideStyle', () => {
  test.each([
    [{}, { width: 540, height: 60 }],
    [{ width: 600 }, { width: 600, height: 60 }],
    [
      { width: 0.5, height: null },
      { width: 0.5, height: 60 },
    ],
  ])('%j: a side that is not given keeps its default', (given, value) => {
    expect(style(given)).toEqual({ ok: true, value })
  })

  test.each([
    [{ width: 0 }, [['width', 'value', 'number > 0']]],
    [
      { width: -1, height: Number.POSITIVE_INFINITY },
      [
        ['width', 'value', 'number > 0'],
        ['height', 'value', 'number > 0'],
      ],
    ],
    [
      { width: '540', height: Number.NaN },
      [
        ['width', 'type', 'number > 0'],
        ['height', 'value', 'number > 0'],
      ],
    ],
    [{ hight: 1 }, [['hight', 'unknown', 'height']]],
    [{ widht: 1 }, [['widht', 'unknown', 'width']]],
    [{ colour: 1 }, [['colour', 'unknown', '']]],
  ])('%j', (given, faults) => {
    expect(faultsOf(style(given))).toEqual(faults.map(([side, ...rest]) => [`slideStyle.${side}`, ...rest]))
  })
})

describe('texts', () => {
  test('a text that is null is not given', () => {
    const value = { en: { SUCCESS: 'Fine' } }
    expect(texts({ en: { SUCCESS: 'Fine', POPUP_TITLE: null }, cn: null })).toEqual({ ok: true, value })
  })

  test('more languages than there are in the world are refused by their number', () => {
    const languages = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, { SUCCESS: 'Fine' }]))
    expect(texts(languages(256)).ok).toBe(true)
    expect(texts(languages(5000))).toEqual({
      ok: false,
      issues: [{ field: 'texts', rule: 'value', expected: '{language: {KEY: string}}, ≤ 256', received: '5000' }],
    })
  })

  test('names of the prototype are keys like any other', () => {
    const checked = texts(JSON.parse('{"__proto__": {"SUCCESS": "x"}, "constructor": {"SUCCESS": "y"}}'))
    expect(checked.ok && Object.keys(checked.value)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>).SUCCESS).toBeUndefined()
  })

  test.each([
    [{ en: 'Fine' }, [['en', 'type', '{KEY: string}']]],
    [{ en: { SUCCESS: 1 } }, [['en.SUCCESS', 'type', 'string']]],
    [{ en: { popup_titel: '' } }, [['en.popup_titel', 'unknown', 'POPUP_TITLE']]],
    [
      { en: { SUCCES: '' }, cn: { FOO: '' } },
      [
        ['en.SUCCES', 'unknown', 'SUCCESS'],
        ['cn.FOO', 'unknown', ''],
      ],
    ],
  ])('%j', (given, faults) => {
    expect(faultsOf(texts(given))).toEqual(faults.map(([path, ...rest]) => [`texts.${path}`, ...rest]))
  })

  test('the fault of a key says which property the fix is about', () => {
    expect(texts({ en: { FOO: '' } })).toMatchObject({ issues: [{ property: 'texts' }] })
  })

  test('two hundred faults are not all listed', () => {
    const wrong = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`l${at}`, at]))
    expect(faultsOf(texts(wrong))).toHaveLength(32)
  })
})
