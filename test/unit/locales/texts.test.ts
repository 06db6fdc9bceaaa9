import { LANGUAGES } from '../../../plugin/core/parameters/config'
import { textsOf } from '../../../plugin/locales/tables'
import { TEXT_KEYS } from '../../../plugin/locales/types'
import { ENTRIES, offenders } from './everyText'

/** The packed module of the build: values only, one separator byte between two. */
function packedBytes(language: (typeof LANGUAGES)[number]): number {
  return Buffer.byteLength(TEXT_KEYS.map(key => textsOf(language)[key]).join('\n'))
}

const placeholders = (text: string) => (text.match(/\{.*?\}|[{}]/g) ?? []).join()

describe('the texts of seventeen languages', () => {
  test.each(LANGUAGES)('%s has every key, in the order of TEXT_KEYS', language => {
    expect(Object.keys(textsOf(language))).toEqual([...TEXT_KEYS])
  })

  test('none is empty, padded or broken over lines', () => {
    expect(offenders(({ text }) => text === '' || text !== text.trim() || /[\n\r\t]| {2}/.test(text))).toEqual([])
  })

  test('all are in Unicode normal form C, without control or invisible marks', () => {
    expect(offenders(({ text }) => text !== text.normalize('NFC') || /[\p{Cc}\p{Cf}]/u.test(text))).toEqual([])
  })

  test('placeholders are those of English; Arabic says one and two in words', () => {
    const inWords = [1, 2]
    const wrong = offenders(({ language, key, text }) => {
      const expected = placeholders(textsOf('en')[key].split('|')[0] ?? '')
      const forms = text.split('|')
      return forms.some((form, index) => {
        const spoken = language === 'ar' && forms.length === 6 && inWords.includes(index)
        return placeholders(form) !== (spoken ? '' : expected)
      })
    })
    expect(wrong).toEqual([])
  })

  test('only COOLDOWN has plural forms', () => {
    expect(offenders(({ key, text }) => key !== 'COOLDOWN' && text.includes('|'))).toEqual([])
  })

  test('no language repeats another: a copied table would', () => {
    const tables = LANGUAGES.map(language => TEXT_KEYS.map(key => textsOf(language)[key]).join('\n'))
    expect(new Set(tables).size).toBe(LANGUAGES.length)
  })

  test('what differs in meaning differs in words', () => {
    const apart = [
      'CLOSE',
      'REFRESH',
      'RETRY',
      'COPY_DIAGNOSTICS',
      'COPIED',
      'CONFIRM',
      'STEP_BACK',
      'STEP_BACK_FAR',
      'STEP_ON',
      'STEP_ON_FAR',
    ]
    const same = LANGUAGES.filter(language => {
      const buttons = ENTRIES.filter(entry => entry.language === language && apart.includes(entry.key))
      return new Set(buttons.map(button => button.text)).size < apart.length
    })
    expect(same).toEqual([])
  })

  test('all together fit into 16,500 bytes of UTF-8', () => {
    const rows = LANGUAGES.map(language => ({ language, bytes: packedBytes(language) }))
    const total = rows.reduce((sum, row) => sum + row.bytes, LANGUAGES.length - 1)
    const report = rows.map(row => `${row.language} ${row.bytes}`).join(', ')
    if (total > 16_500) throw new Error(`${total} bytes of 16500: ${report}`)
  })
})
