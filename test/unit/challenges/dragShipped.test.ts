import { minifyWxs } from '../../../gulp/markup'
import { use, written } from './dragView'
import './drag.test'

// All tests of the drag once more, on the script as it ships.
beforeAll(async () => {
  const shipped = await minifyWxs(written)
  expect(shipped.length).toBeLessThan(written.length / 2)
  use(shipped)
})
