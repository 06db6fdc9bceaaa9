import type { HttpOutcome } from '../../../plugin/core/ports'
import { INITIAL_MODEL } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { errorDetail } from '../../../plugin/view/texts'
import { stage } from '../captcha/stage'
import { failWith, respond } from '../fakes/request'
import { failureBody, initBody, verifyBody } from '../fakes/service'

const SECRET = 'S3CR3T-scene-token-of-the-host'
const ANSWER = { type: 'SLIDING', position: 1, durationMs: 500, input: 'touch', track: [[0, 0, 0]] } as const
const challenge = respond(initBody({ CaptchaType: 'SLIDING' }))
const LONG = 'x'.repeat(1024 * 1024)

/** Every event of a captcha whose service answers so, sentences included. */
function eventsOf(script: readonly HttpOutcome[]): string {
  const page = stage({ script })
  page.configure({ encryptedSceneId: SECRET })
  page.dispatch({ type: 'answered', answer: ANSWER })
  page.clock.advance(15_000)
  return JSON.stringify(
    page.said.map(said => (said.name === 'error' ? errorDetail(said.failure, INITIAL_MODEL, locales) : said)),
  )
}

const OUTCOMES: readonly (readonly [string, HttpOutcome])[] = [
  ['a refusal', respond(failureBody('IllegalScene'), 400)],
  ['a code that nobody knows', respond(failureBody('SomethingNew'), 400)],
  ['no JSON', respond('<html>', 200)],
  ['HTTP 500', respond('', 500)],
  ['no network', failWith('request:fail ', 600001)],
  ['an address that is not allowed', failWith('request:fail url not in domain list', 600002)],
]

let log: jest.SpyInstance[] = []
beforeEach(() => {
  log = (['log', 'info', 'warn', 'error', 'debug'] as const).map(name => jest.spyOn(console, name).mockReturnValue())
})
afterEach(() => {
  const lines = log.flatMap(({ mock }) => mock.calls)
  for (const spy of log) spy.mockRestore()
  expect(lines).toEqual([])
})

describe.each(OUTCOMES)('%s', (_, outcome) => {
  test('no event has the encrypted scene, and nothing is logged', () => {
    const events = eventsOf([outcome])
    expect(events).toContain('"error"')
    expect(events).not.toContain(SECRET)
  })

  test('no event has the answer of a person that got no verdict', () => {
    const events = eventsOf([challenge, outcome])
    expect(events).toContain('verifying')
    expect(events).not.toContain(SECRET)
    expect(events).not.toContain('captchaVerifyParam')
  })
})

test('the answer is in `success` alone', () => {
  const events = JSON.parse(eventsOf([challenge, respond(verifyBody())])) as { name: string }[]
  const having = events.filter(event => JSON.stringify(event).includes('captchaVerifyParam'))
  expect(having.map(({ name }) => name)).toEqual(['success'])
  const refused = eventsOf([challenge, respond(verifyBody({ VerifyResult: false, VerifyCode: 'F015' }))])
  expect(refused).toContain('"fail"')
  expect(refused).not.toContain('captchaVerifyParam')
})

describe('an answer of megabytes is a small event', () => {
  /** More than any detail of honest size. */
  const MOST = 6 * 1024
  test.each<[string, HttpOutcome]>([
    ['Message', respond({ ...failureBody('IllegalScene', LONG) }, 400)],
    ['Code', respond(failureBody(LONG), 400)],
    ['RequestId', respond({ ...failureBody('IllegalScene'), RequestId: LONG }, 400)],
    ['CertifyId', respond(initBody({ CertifyId: LONG }))],
    ['CaptchaType', respond(initBody({ CaptchaType: LONG }))],
    ['Image', respond(initBody({ Image: LONG, PuzzleImage: LONG }))],
    [
      'a thousand members',
      respond({
        ...initBody({ CaptchaType: {} }),
        ...Object.fromEntries(
          LONG.slice(0, 1000)
            .split('')
            .map((value, index) => [`m${index}`, value]),
        ),
      }),
    ],
    ['the whole body', respond(LONG)],
    ['an array', respond(Array(100_000).fill({}))],
    ['errMsg', failWith(LONG, 600001)],
  ])('%s', (_, outcome) => {
    const events = JSON.parse(eventsOf([outcome])) as object[]
    for (const event of events) expect(JSON.stringify(event).length).toBeLessThan(MOST)
  })
})
