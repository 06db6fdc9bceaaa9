import { describeError } from '../../../plugin/core/errors/describe'
import type { ErrorDetail } from '../../../plugin/core/errors/detail'
import { failureOf } from '../../../plugin/core/errors/failure'
import { fault } from '../../../plugin/core/issues/fault'
import { locales } from '../../../plugin/locales/locales'

const detail = (...failure: Parameters<typeof failureOf>): ErrorDetail =>
  describeError(failureOf(...failure), locales.errorTexts('en'), 'en')

type Log = typeof import('../../../plugin/captcha/errorLog')

let log: (error: ErrorDetail) => void
let trial: boolean
let lines: unknown[]

beforeEach(() => {
  jest.resetModules()
  const { logOnce } = jest.requireActual<Log>('../../../plugin/captcha/errorLog')
  log = error => logOnce(error, () => trial)
  trial = true
  lines = []
  jest.spyOn(console, 'warn').mockImplementation(line => void lines.push(line))
})
afterEach(() => jest.restoreAllMocks())

test('each kind of error is one line, once: its code, what is wrong and what to do', () => {
  const error = detail('InvalidParameter', { faults: [fault('timeout', 'value', 'number 1–60000', 0)] })
  log(error)
  log(error)
  const [issue] = error.issues ?? []
  expect(lines).toEqual([
    `[captcha] error InvalidParameter\n${error.message} ${error.fix}\n${issue?.message} ${issue?.fix}`,
  ])
  log(detail('InvalidParameter', { faults: [fault('region', 'value', "'cn' | 'sgp'", 'us')] }))
  log(detail('ServiceUnavailable', { requestId: 'one' }))
  log(detail('ServiceUnavailable', { requestId: 'two' }))
  expect(lines).toHaveLength(3)
})

test('in a release there is none, and a test version after that has its own', () => {
  trial = false
  log(detail('IllegalScene'))
  expect(lines).toEqual([])
  trial = true
  log(detail('IllegalScene'))
  expect(lines).toHaveLength(1)
})
