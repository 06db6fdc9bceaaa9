import { LANGUAGES, type Language } from '../../../plugin/core/parameters/config'
import { offenders } from './everyText'

/** Letters that a text of the language may hold, and (`needs`) the ones of which it must hold some. */
interface Script {
  readonly letters: RegExp
  readonly needs?: RegExp
}

const latin = (own: string): Script => ({ letters: new RegExp(`^[a-z${own}]*$`, 'iu') })

const SCRIPTS: Readonly<Record<Language, Script>> = {
  cn: { letters: /^\p{sc=Han}*$/u, needs: /\p{sc=Han}/u },
  tw: { letters: /^\p{sc=Han}*$/u, needs: /\p{sc=Han}/u },
  en: latin(''),
  ar: { letters: /^\p{sc=Arabic}*$/u, needs: /\p{sc=Arabic}/u },
  de: latin('äöüß'),
  es: latin('áéíóúüñ'),
  fr: latin('àâæçéèêëîïôœùûüÿ'),
  in: latin(''),
  it: latin('àèéìíîòóù'),
  ja: {
    letters: /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]*$/u,
    needs: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  },
  ko: { letters: /^\p{sc=Hangul}*$/u, needs: /\p{sc=Hangul}/u },
  pt: latin('áâãàçéêíóôõú'),
  ru: { letters: /^[а-яё]*$/iu, needs: /[а-яё]/iu },
  ms: latin(''),
  th: { letters: /^\p{sc=Thai}*$/u, needs: /\p{sc=Thai}/u },
  tr: latin('çğıöşüâîûİ'),
  vi: latin('àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'),
}

/** What may stand among foreign letters: a placeholder, and "ID", which is said so everywhere. */
const lettersOf = (text: string) => text.replace(/\{n\}|\bID\b|(?<=リクエスト)ID/g, '').replace(/[^\p{L}]/gu, '')

test.each(LANGUAGES)('%s is written in its own letters', language => {
  const { letters, needs } = SCRIPTS[language]
  const foreign = offenders(entry => entry.language === language && !letters.test(lettersOf(entry.text)))
  const absent = offenders(
    entry =>
      entry.language === language && entry.key !== 'SLIDER_VALUE' && needs !== undefined && !needs.test(entry.text),
  )
  expect([...foreign, ...absent]).toEqual([])
})

/** The characters of a two-byte character set, by its lead and trail bytes. */
function charactersOf(encoding: string, leads: [number, number], trails: [number, number]): Set<string> {
  const decoder = new TextDecoder(encoding)
  const found = new Set<string>()
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (let trail = trails[0]; trail <= trails[1]; trail++) found.add(decoder.decode(Uint8Array.of(lead, trail)))
  }
  return found
}

/** National standards tell one use of Han from another: GB 2312 has no traditional forms, Big5 level 1 no simplified ones. */
test.each([
  ['cn', charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe])],
  ['tw', charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe])],
  ['ja', charactersOf('euc-jp', [0xb0, 0xf4], [0xa1, 0xfe])],
] as const)('%s uses the Han characters of its own standard', (language, standard) => {
  const strange = (text: string) =>
    [...text].some(character => /\p{sc=Han}/u.test(character) && !standard.has(character))
  expect(standard.size).toBeGreaterThan(5000)
  expect(offenders(entry => entry.language === language && strange(entry.text))).toEqual([])
})
