import { retryAfter, retryDelay } from '../../../../plugin/core/client/retry'
import { failureOf } from '../../../../plugin/core/errors/failure'
import { constantRandom, seededRandom } from '../../fakes/random'
import { failWith, respond } from '../../fakes/request'

const failure = (attempts: number) => failureOf('NetworkError', { attempts })
const MOST = constantRandom(1 - Number.EPSILON)

test.each([
  [1, 300],
  [2, 600],
])('after attempt %d the delay is anything up to %d ms', (attempts, mostMs) => {
  expect(retryDelay({ failure: failure(attempts), elapsedMs: 0 }, MOST)).toBe(mostMs)
  expect(retryDelay({ failure: failure(attempts), elapsedMs: 0 }, constantRandom(0))).toBe(0)
  const random = seededRandom(8)
  const drawn = Array.from(
    { length: 500 },
    () => retryDelay({ failure: failure(attempts), elapsedMs: 0 }, random) ?? -1,
  )
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...drawn)).toBeLessThanOrEqual(mostMs)
  expect(new Set(drawn).size).toBeGreaterThan(100)
})

test('there are three attempts', () => expect(retryDelay({ failure: failure(3), elapsedMs: 0 }, MOST)).toBeNull())

test('what is not retryable is not retried', () => {
  const refused = failureOf('IllegalScene', { attempts: 1 })
  expect(retryDelay({ failure: refused, elapsedMs: 0 }, MOST)).toBeNull()
})

test.each<[number, number | null]>([
  [9700, 300],
  [9701, null],
  [60000, null],
])('no attempt starts later than 10 s after the first: %d ms', (elapsedMs, delayMs) =>
  expect(retryDelay({ failure: failure(1), elapsedMs }, MOST)).toBe(delayMs),
)

test.each<[number, number | null]>([
  [0, 300],
  [200, 300],
  [2000, 2000],
  [10000, 10000],
  [10001, null],
])('the server asks for %d ms', (retryAfterMs, delayMs) =>
  expect(retryDelay({ failure: failure(1), elapsedMs: 0, retryAfterMs }, MOST)).toBe(delayMs),
)

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5)
test.each<[Record<string, unknown>, number | undefined]>([
  [{ 'Retry-After': '7' }, 7000],
  [{ 'retry-after': 7 }, 7000],
  [{ 'RETRY-AFTER': ' 0 ' }, 0],
  [{ 'Retry-After': ['12'] }, 12000],
  [{ 'Retry-After': 'Fri, 02 Jan 2026 03:04:35 GMT' }, 30000],
  [{ 'Retry-After': 'Fri, 02 Jan 2026 03:00:00 GMT' }, 0],
  [{ 'Retry-After': '-1' }, undefined],
  [{ 'Retry-After': '1.5' }, undefined],
  [{ 'Retry-After': 'soon' }, undefined],
  [{ 'Retry-After': 'never GMT' }, undefined],
  [{ 'Retry-After': '9'.repeat(400) }, undefined],
  [{}, undefined],
])('%j', (headers, ms) => expect(retryAfter(respond('', 503, headers), NOW)).toBe(ms))

test('is read whatever the status and the body say; what to make of it depends on the failure', () => {
  for (const [status, body] of [
    [200, { Code: 'Throttling.User' }],
    [400, ''],
    [503, { Code: 'X' }],
  ] as const)
    expect(retryAfter(respond(body, status, { 'Retry-After': '1' }), NOW)).toBe(1000)
  expect(retryAfter(failWith('x'), NOW)).toBeUndefined()
})

test.each<[string, object]>([
  ['throw when they are listed', new Proxy({}, { ownKeys: trap })],
  ['throw when they are read', Object.defineProperty({}, 'Retry-After', { enumerable: true, get: trap })],
  ['are no text', { 'Retry-After': Object.create(null) }],
  ['are a Symbol', { 'Retry-After': Symbol('7') }],
])('headers of a host that %s have none', (_, headers) => {
  expect(retryAfter(respond('', 503, headers as Record<string, unknown>), NOW)).toBeUndefined()
})

function trap(): never {
  throw new Error('trap')
}
