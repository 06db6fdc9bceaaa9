import { minifyWxs } from '../../../gulp/markup'
import { use, written } from './dragView'
import './drag.test'

// All tests of the drag once more, on the scripts as they ship.
beforeAll(async () => {
  const shipped = await Promise.all(
    [...written].map(async ([name, script]) => [name, await minifyWxs(script)] as const),
  )
  const length = (scripts: Iterable<readonly [string, string]>) =>
    [...scripts].reduce((sum, [, script]) => sum + script.length, 0)
  expect(length(shipped)).toBeLessThan(length(written) / 2)
  use(new Map(shipped))
})
