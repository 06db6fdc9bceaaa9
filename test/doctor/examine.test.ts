import { domainsFor } from '../../doctor/domains'
import { examine, exitCode } from '../../doctor/examine'
import { nodePorts, type Observed } from '../../doctor/ports'
import { print } from '../../doctor/print'
import { TEXTS } from '../../doctor/texts'
import type { HttpOutcome } from '../../plugin/core/ports'

Object.assign(globalThis, { __VERSION__: '0' })

/** Delays between attempts are over at once; deadlines never come. */
function soon(ms: number, callback: () => void) {
  if (ms < 1000) queueMicrotask(callback)
  return () => undefined
}

/** The doctor on a machine whose every request ends like this. */
const examineWith = (outcome: HttpOutcome, failureCode?: string) =>
  examine(
    { raw: { sceneId: 'x', prefix: 'tag', language: 'en' }, language: 'en', json: false },
    (observed: Observed) => ({
      ...nodePorts(observed),
      clock: { now: () => 0, after: soon },
      request: (_, done) => {
        Object.assign(observed, { outcome, failureCode })
        done(outcome)
        return () => undefined
      },
    }),
  )

test.each(['EAI_AGAIN', 'ENETUNREACH'] as const)('%s: there is no network, and it says so', async failureCode => {
  const report = await examineWith({ kind: 'failure', errMsg: `getaddrinfo ${failureCode}` }, failureCode)
  expect(report).toMatchObject({ ok: false, attempts: 1, error: { code: 'NetworkUnavailable' }, failureCode })
  expect(exitCode(report)).toBe(3)
  const text = print(report, 'en')
  expect(text).toContain('There is no network.')
  expect(text).toContain(TEXTS.en.hints[failureCode])
})

test('DomainNotAllowed, which phones say, would be read as such', async () => {
  const report = await examineWith({ kind: 'failure', errno: 600002, errMsg: 'request:fail url not in domain list' })
  expect(report.error).toMatchObject({
    code: 'DomainNotAllowed',
    fix: expect.stringContaining('https://tag.captcha-open.aliyuncs.com'),
  })
})

test('names the host for the domain list, word for word', async () => {
  const report = await examineWith({ kind: 'failure', errMsg: 'cut' }, 'ECONNRESET')
  expect(report.domains).toEqual({
    request: 'https://tag.captcha-open.aliyuncs.com',
    pictures: 'https://static-captcha.aliyuncs.com',
    phone: true,
  })
  for (const language of ['en', 'cn'] as const)
    expect(print(report, language)).toMatch(/^ {2}https:\/\/tag\.captcha-open\.aliyuncs\.com$/m)
})

test.each([
  ['https://relay.example.com/captcha/', true],
  ['http://relay.example.com/', false],
  ['https://127.0.0.1/', false],
  ['https://localhost:8787/', false],
  ['https://10.0.0.7:443/', false],
])('%s: fit for a phone %s', (endpoint, phone) => {
  expect(domainsFor({ endpoint, imageBase: 'https://p.example.com/a/' })).toMatchObject({ phone })
})
