import { LANGUAGES, type Language } from '../../../plugin/core/parameters/config'
import { cooldown, PLURAL_RULES, withNumber } from '../../../plugin/locales/plural'
import { textsOf } from '../../../plugin/locales/tables'
import { tagOf } from './everyText'

const COUNTS = [...Array.from({ length: 201 }, (_, n) => n), 1000, 100_000]

const say = (n: number, language: Language) => cooldown(textsOf(language).COOLDOWN, n, language)

describe.each(LANGUAGES)('%s', language => {
  const { categories, indexOf } = PLURAL_RULES[language]
  const platform = new Intl.PluralRules(tagOf(language))

  test('sorts every count as CLDR does', () => {
    const ours = COUNTS.map(n => `${n} ${categories[indexOf(n)]}`)
    expect(ours).toEqual(COUNTS.map(n => `${n} ${platform.select(n)}`))
  })

  test('has the categories that a count can reach, in CLDR order', () => {
    const reached = new Set(COUNTS.map(n => platform.select(n)))
    const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
    expect(categories).toEqual(order.filter(category => reached.has(category)))
  })

  test('has one form of COOLDOWN for each category', () => {
    expect(textsOf(language).COOLDOWN.split('|')).toHaveLength(categories.length)
  })

  test('says every count without a leftover', () => {
    const leftovers = COUNTS.map(n => say(n, language)).filter(text => /[{}|]|undefined/.test(text))
    expect(leftovers).toEqual([])
  })
})

test.each([
  ['en', 1, 'Try again in 1 second'],
  ['en', 0, 'Try again in 0 seconds'],
  ['fr', 0, 'Réessayez dans 0 seconde'],
  ['ru', 1, 'Повтор через 1 секунду'],
  ['ru', 22, 'Повтор через 22 секунды'],
  ['ru', 11, 'Повтор через 11 секунд'],
  ['ru', 60, 'Повтор через 60 секунд'],
  ['ar', 2, 'إعادة المحاولة بعد ثانيتين'],
  ['ar', 3, 'إعادة المحاولة بعد 3 ثوانٍ'],
  ['ar', 60, 'إعادة المحاولة بعد 60 ثانية'],
  ['cn', 10, '请在 10 秒后重试'],
] as const)('%s says %d', (language, n, expected) => {
  expect(say(n, language)).toBe(expected)
})

describe('texts of the page', () => {
  test('a language of its own counts as English', () => {
    expect([0, 1, 2].map(n => cooldown('{n} eenheid|{n} eenheden', n, 'nl'))).toEqual([
      '0 eenheden',
      '1 eenheid',
      '2 eenheden',
    ])
  })

  test('one form serves every count of every language', () => {
    expect(LANGUAGES.map(language => cooldown('{n} s', 1, language))).toEqual(LANGUAGES.map(() => '1 s'))
  })

  test('too few forms: the last one', () => {
    expect(cooldown('one {n}|other {n}', 1, 'ar')).toBe('other 1')
  })

  test('more forms than the language counts with: the first ones', () => {
    expect(cooldown('{n} секунду|{n} секунды|{n} секунд|{n} секунды', 5, 'ru')).toBe('5 секунд')
  })

  test.each(['__proto__', 'constructor', 'toString', ''])('a language called %p counts as English', language => {
    expect(cooldown('{n} a|{n} b', 1, language)).toBe('1 a')
  })
})

test('withNumber fills every place and takes no sign for a pattern', () => {
  expect(withNumber('{n} $& {n}%', 7)).toBe('7 $& 7%')
})
