import { join } from 'node:path'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { errorTexts } from '../../plugin/locales/errors'
import { textsOf } from '../../plugin/locales/tables'
import { dist, distFolder } from './dist'

interface Packed {
  textsOf: typeof textsOf
  errorTexts: typeof errorTexts
}

const packedIn = (output: 'plugin' | 'npm') => require(join(distFolder(output), 'locales/packed.js')) as Packed

const shipped = packedIn('plugin')

test.each(LANGUAGES)('the packed texts of %s are those of the source', language => {
  expect(shipped.textsOf(language)).toEqual(textsOf(language))
  expect(shipped.textsOf(language)).toBe(shipped.textsOf(language))
})

test.each(['cn', 'en'] as const)("the packed developers' texts of %s are those of the source", language => {
  const { pages, ...others } = errorTexts(language)
  expect(packedIn('npm').errorTexts(language)).toEqual({ ...others, pages })
  // A plugin may hold no web-view.
  expect(shipped.errorTexts(language)).toEqual(others)
})

test('the texts travel once', () => {
  const holders = [...dist('plugin')]
    .filter(([, text]) => text.includes(textsOf('de').POPUP_TITLE))
    .map(([path]) => path)
  expect(holders).toEqual(['locales/packed.js'])
})
