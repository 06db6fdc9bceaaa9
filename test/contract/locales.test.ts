import { join } from 'node:path'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { textsOf } from '../../plugin/locales/tables'
import { dist, distFolder } from './dist'

const packed = require(join(distFolder('plugin'), 'locales/tables.js')) as { textsOf: typeof textsOf }

test.each(LANGUAGES)('the packed texts of %s are those of the source', language => {
  expect(packed.textsOf(language)).toEqual(textsOf(language))
  expect(packed.textsOf(language)).toBe(packed.textsOf(language))
})

test('the texts travel once', () => {
  const paths = [...dist('plugin').keys()].filter(path => path.startsWith('locales/texts'))
  expect(paths).toEqual([])
})
