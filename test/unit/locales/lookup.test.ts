import { LANGUAGES, type OwnTexts } from '../../../plugin/core/parameters/config'
import { direction, pickTexts } from '../../../plugin/locales/lookup'
import { textsOf } from '../../../plugin/locales/tables'
import { TEXT_KEYS } from '../../../plugin/locales/types'

const hostileNames = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

/** As `JSON.parse` makes it: `__proto__` is an ordinary key of its own. */
const parsed = (json: string) => JSON.parse(json) as OwnTexts

describe('the texts to show', () => {
  test.each(LANGUAGES)('%s without own texts is the built-in table', language => {
    expect(pickTexts(language, {})).toEqual(textsOf(language))
  })

  test('own text, then language, then English', () => {
    const own = { de: { POPUP_TITLE: 'Kurz prüfen' }, nl: { CLOSE: 'Sluiten' }, en: { RETRY: 'Once more' } }
    expect(pickTexts('de', own)).toEqual({ ...textsOf('de'), POPUP_TITLE: 'Kurz prüfen' })
    expect(pickTexts('nl', own)).toEqual({ ...textsOf('en'), CLOSE: 'Sluiten' })
    expect(pickTexts('en', own)).toEqual({ ...textsOf('en'), RETRY: 'Once more' })
    expect(pickTexts('fr', own)).toEqual(textsOf('fr'))
  })

  test('the same own texts in the same language are put together once', () => {
    const own = { de: { CLOSE: 'Zu' }, fr: { CLOSE: 'Fin' } }
    const german = pickTexts('de', own)
    expect(pickTexts('de', own)).toBe(german)
    expect(pickTexts('fr', own).CLOSE).toBe('Fin')
    expect(pickTexts('de', { ...own }).CLOSE).toBe('Zu')
  })

  test('an own text may be empty', () => {
    expect(pickTexts('cn', { cn: { POPUP_TITLE: '' } }).POPUP_TITLE).toBe('')
  })

  test('a language that nobody knows is English', () => {
    expect(pickTexts('xx', {})).toEqual(textsOf('en'))
  })

  test('the built-in tables stay as they are', () => {
    const before = { ...textsOf('ja') }
    pickTexts('ja', { ja: { CLOSE: '×' } })
    expect(textsOf('ja')).toEqual(before)
  })
})

describe('names of Object.prototype', () => {
  test.each(hostileNames)('language %s is English', language => {
    expect(pickTexts(language, {})).toEqual(textsOf('en'))
  })

  test.each(hostileNames)('language %s with texts of its own', language => {
    const own = parsed(`{"${language}": {"CLOSE": "Shut"}}`)
    expect(pickTexts(language, own)).toEqual({ ...textsOf('en'), CLOSE: 'Shut' })
  })

  test.each(hostileNames)('key %s is no text and leaves every object as it was', key => {
    const picked = pickTexts('en', parsed(`{"en": {"${key}": {"polluted": "yes"}, "CLOSE": "Shut"}}`))
    expect(Object.keys(picked)).toEqual([...TEXT_KEYS])
    expect(Object.getPrototypeOf(picked)).toBe(Object.prototype)
    expect('polluted' in {}).toBe(false)
    expect('polluted' in picked).toBe(false)
  })

  test('texts that an own table inherits do not count', () => {
    const inherited = Object.create({ CLOSE: 'Inherited' }) as Record<string, string>
    expect(pickTexts('en', { en: inherited }).CLOSE).toBe(textsOf('en').CLOSE)
  })

  test('a table that the own texts inherit does not count', () => {
    const inherited = Object.create({ nl: { CLOSE: 'Sluiten' } }) as OwnTexts
    expect(pickTexts('nl', inherited)).toEqual(textsOf('en'))
  })
})

test('Arabic alone runs from right to left', () => {
  expect(LANGUAGES.filter(language => direction(language) === 'rtl')).toEqual(['ar'])
  expect(direction('constructor')).toBe('ltr')
  expect(['he', 'fa-IR', 'UR', 'ar_EG'].map(direction)).toEqual(['rtl', 'rtl', 'rtl', 'rtl'])
  expect(['art', 'hello', 'x-ar', ''].map(direction)).toEqual(['ltr', 'ltr', 'ltr', 'ltr'])
})
