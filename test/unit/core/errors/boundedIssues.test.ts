import { classify } from '../../../../plugin/core/client/classify'
import { describeError } from '../../../../plugin/core/errors/describe'
import { failureOf } from '../../../../plugin/core/errors/failure'
import type { Fault } from '../../../../plugin/core/issues/issue'
import { FIELDS } from '../../../../plugin/core/parameters/rules'
import type { HttpOutcome } from '../../../../plugin/core/ports'
import { errorTexts } from '../../../../plugin/locales/errors'
import { failWith, respond } from '../../fakes/request'

const fault = (text: string): Fault => ({ field: text, rule: 'unknown', expected: text, received: text })
const issuesOf = (faults: readonly Fault[]) =>
  describeError(failureOf('InvalidParameter', { faults }), errorTexts('en'), 'en').issues ?? []
const short = (count: number) => Array.from({ length: count }, (_, at) => fault(`f${at}`))

test.each([0, 1, 31, 32])('%d faults are %d issues', count => {
  expect(issuesOf(short(count)).map(({ field }) => field)).toEqual(short(count).map(({ field }) => field))
})

test.each([33, 34, 3000])('of %d faults there are 32 issues, the last of which says how many more there are', count => {
  const issues = issuesOf(short(count))
  expect(issues).toHaveLength(32)
  expect(issues[31]).toEqual({
    field: '…',
    rule: 'unknown',
    expected: '',
    received: '',
    message: `There are ${count - 31} more issues.`,
    fix: '',
  })
  expect(Object.isFrozen(issues) && issues.every(issue => Object.isFrozen(issue))).toBe(true)
})

test.each(['x', '图', '😀', '\u0000', '"', '\\'])('32 long issues of %j come to 8 KB at most', unit => {
  const detail = describeError(
    failureOf('InvalidParameter', { faults: Array.from({ length: 32 }, () => fault(unit.repeat(80))) }),
    errorTexts('cn'),
    'cn',
  )
  expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThanOrEqual(8192)
  expect(detail.issues?.length).toBeGreaterThan(1)
  expect(detail.issues?.[detail.issues.length - 1]?.message).toContain('未列出')
})

test('one issue that is too long by itself leaves the word that there is one', () => {
  expect(issuesOf([fault('x'.repeat(9000))])).toMatchObject([{ field: '…', message: 'There are 1 more issues.' }])
})

test.each(['x', '图', '😀', '\u0000', '\ud83d', '"', '\\'])(
  'whatever the service and the phone say in %j: 8 KB at most',
  unit => {
    const long = unit.repeat(100_000)
    const answers: HttpOutcome[] = [
      respond({ Code: long, Message: long, RequestId: long }, 400),
      respond({ Code: 'Success', Message: long, RequestId: long, LimitFlow: true }),
      failWith(long),
    ]
    for (const answer of answers) {
      const failure = classify(answer, { certifyId: 'x'.repeat(256), attempts: 3, host: 'x'.repeat(253) })
      const detail = failure && describeError(failure, errorTexts('cn'), 'cn')
      expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThanOrEqual(8192)
    }
  },
)

test('a long word of the service leaves less room for issues', () => {
  const service = { statusCode: 200, message: '图'.repeat(512) }
  const faults = Array.from({ length: 6 }, () => fault('图'.repeat(80)))
  const detail = describeError(failureOf('MalformedResponse', { faults, service, requestId: '图'.repeat(128) }), errorTexts('cn'), 'cn')
  expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThanOrEqual(8192)
}) // biome-ignore format: one line

test('a fault of every property is told, in Chinese, too', () => {
  const faults = FIELDS.map((field): Fault => ({ field, rule: 'type', expected: "'popup' | 'embed'", received: '{self: {…}, other: "x"}' }))
  const detail = describeError(failureOf('InvalidParameter', { faults }), errorTexts('cn'), 'cn')
  expect(detail.issues?.map(({ field }) => field)).toEqual(FIELDS)
}) // biome-ignore format: one line
