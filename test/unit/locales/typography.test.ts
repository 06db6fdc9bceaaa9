import { LANGUAGES, type Language } from '../../../plugin/core/parameters/config'
import { textsOf } from '../../../plugin/locales/tables'
import { offenders, tagOf } from './everyText'

interface Habit {
  readonly name: string
  readonly languages: readonly Language[]
  /** What must not be found. */
  readonly wrong: RegExp
}

const fullWidth: readonly Language[] = ['cn', 'tw', 'ja']
const others = (...excluded: readonly Language[]) => LANGUAGES.filter(language => !excluded.includes(language))

const HABITS: readonly Habit[] = [
  { name: 'typographic quotes', languages: LANGUAGES, wrong: /['"`]/ },
  { name: 'one ellipsis character', languages: LANGUAGES, wrong: /\.\.|……/ },
  { name: 'no full stop at the end', languages: LANGUAGES, wrong: /[.。．]$/ },
  { name: 'full-width punctuation', languages: fullWidth, wrong: /[,.!?;:()]/ },
  { name: 'half-width punctuation', languages: others(...fullWidth), wrong: /[\u3000-\u303f\uff01-\uff60]/ },
  { name: 'a comma where Japanese has 、', languages: ['ja'], wrong: /，/ },
  { name: 'the Arabic comma and question mark', languages: ['ar'], wrong: /[,;?]/ },
  { name: 'no mark at the end, which Skyline puts on the wrong side', languages: ['ar'], wrong: /[!…]$/ },
  { name: 'the Arabic comma and question mark in Arabic alone', languages: others('ar'), wrong: /[،؛؟]/ },
  {
    name: 'a narrow no-break space before high marks',
    languages: ['fr'],
    wrong: /(?<!\u202f)[!?;]|(?<!\u00a0)[:%]/,
  },
  { name: 'no space before a mark', languages: others('fr'), wrong: /[\s\u202f][!?;:,.،؟！？，。]/ },
  { name: 'special spaces where they belong', languages: others('fr', 'de', 'es', 'ru'), wrong: /[\u00a0\u202f]/ },
  { name: 'a no-break space before an ellipsis that stands for words', languages: ['de'], wrong: /(?<!\u00a0)…/ },
  { name: 'an opening mark for each closing one', languages: ['es'], wrong: /^[^¡]*!|^[^¿]*\?/ },
  { name: 'no comma or full stop', languages: ['th'], wrong: /[.,;]/ },
  { name: 'a space after a sentence', languages: others(...fullWidth), wrong: /[.,!?،](?=\p{L})/u },
  { name: 'a space on both sides of a number', languages: ['cn', 'tw'], wrong: /\p{sc=Han}\{n\}|\{n\}\p{sc=Han}/u },
]

test.each(HABITS)('$name', ({ languages, wrong }) => {
  expect(offenders(({ language, text }) => languages.includes(language) && wrong.test(text))).toEqual([])
})

const colonOf = (language: Language) => (fullWidth.includes(language) ? '：' : language === 'fr' ? '\u00a0:' : ':')

/** The panel's markup has no marks of its own: what stands between label and request id is the language's. */
test.each(LANGUAGES)('%s ends the label of the request id with its own colon', language => {
  expect(textsOf(language).REQUEST_ID).toMatch(
    new RegExp(`^\\p{L}[^:：\u00a0]*[\\p{L}\\p{M}]${colonOf(language)}$`, 'u'),
  )
})

test.each(others('th', 'ar', ...fullWidth, 'ko'))('%s begins every text with a capital', language => {
  expect(offenders(entry => entry.language === language && /^[^\p{L}{]*\p{Ll}/u.test(entry.text))).toEqual([])
})

test.each(LANGUAGES)('%s writes a percentage as CLDR does', language => {
  const format = new Intl.NumberFormat(`${tagOf(language)}-u-nu-latn`, { style: 'percent' })
  const expected = format.format(0.42).replace(/\p{Cf}/gu, '')
  expect(textsOf(language).SLIDER_VALUE.replace('{n}', '42')).toBe(expected)
})
