import { failureOf } from '../../../plugin/core/errors/failure'
import { LANGUAGES } from '../../../plugin/core/parameters/config'
import { INITIAL_MODEL, type Model } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { texts as chinese } from '../../../plugin/locales/texts/cn'
import { texts as english } from '../../../plugin/locales/texts/en'
import { errorDetail, isRtl, languageOf, refusal, textsFor } from '../../../plugin/view/texts'
import { configure, modelIn, play } from '../core/state/journey'

/** Parameters that are not valid (yet). */
const raw = (language: unknown): Model => play(INITIAL_MODEL, [configure({ language })]).model

describe('the language', () => {
  test.each(LANGUAGES)('%s, with valid parameters and without', language => {
    expect(languageOf(modelIn('ready', { language }))).toBe(language)
    expect(languageOf(raw(language))).toBe(language)
    expect(isRtl(raw(language), locales)).toBe(language === 'ar')
  })

  test.each([
    [undefined, 'cn'],
    [null, 'cn'],
    ['', 'cn'],
    ['xx', 'en'],
    [7, 'en'],
    [{}, 'en'],
  ])('%p, which is none, is %s', (wanted, language) => {
    expect(languageOf(raw(wanted))).toBe(language)
  })

  test('of a captcha without properties is Chinese', () => {
    expect(languageOf(INITIAL_MODEL)).toBe('cn')
    expect(textsFor(INITIAL_MODEL, locales)).toEqual(chinese)
  })

  test('of the page itself falls back to English, key by key', () => {
    const texts = { elvish: { SUCCESS: 'Mellon!' } }
    const spoken = textsFor(modelIn('ready', { language: 'elvish', texts }), locales)
    expect(spoken).toEqual({ ...english, SUCCESS: 'Mellon!' })
  })
})

describe('an error is told to the developer', () => {
  test.each([
    ['cn', /[\u4e00-\u9fff]/],
    ['tw', /[\u4e00-\u9fff]/],
    ['en', /^[\x20-\x7e\u2013\u2019\u201c\u201d\u2026]+$/],
    ['de', /^[\x20-\x7e\u2013\u2019\u201c\u201d\u2026]+$/],
  ])('of %s', (language, letters) => {
    const { message } = errorDetail(failureOf('IllegalScene'), raw(language), locales)
    expect(message).toMatch(letters)
  })

  test('of cn and of tw alike, of en not', () => {
    const ofLanguage = (language: string) => errorDetail(failureOf('IllegalScene'), raw(language), locales)
    expect(ofLanguage('tw')).toEqual(ofLanguage('cn'))
    expect(ofLanguage('en').fix).not.toBe(ofLanguage('cn').fix)
  })
})

describe('a refusal', () => {
  const model = modelIn('ready', { language: 'en' })

  test.each([
    ['F015', 'PUZZLE', english.CAPTCHA_FAIL],
    ['F015', 'SLIDING', english.SLIDE_FAIL],
    ['F009', 'PUZZLE', english.FAIL_RISK],
  ] as const)('%s of %s', (code, type, text) => {
    expect(refusal(code, type, model, locales)).toBe(text)
  })

  test.each(['CallbackThrew', 'CallbackTimeout', 'CallbackInvalid'])('%s names the callback to its developer', code => {
    expect(refusal(code, 'PUZZLE', model, locales)).toMatch(/^captchaVerifyCallback [ -~]+$/)
    const ofLanguage = (language: string) => refusal(code, 'PUZZLE', modelIn('ready', { language }), locales)
    expect(ofLanguage('cn')).toMatch(/^captchaVerifyCallback .*\p{sc=Han}/u)
    expect([ofLanguage('tw'), ofLanguage('de')]).toEqual([ofLanguage('cn'), ofLanguage('en')])
  })

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('%s is a code like any other', code => {
    expect(refusal(code, 'PUZZLE', model, locales)).toBe(english.CAPTCHA_FAIL)
  })
})
