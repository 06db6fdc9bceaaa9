import type { Report } from '../../doctor/examine'
import { TEXTS } from '../../doctor/texts'
import { advisedCode, CATALOG, type KnownCode } from '../../plugin/core/errors/catalog'
import { fill } from '../../plugin/core/errors/fill'
import { errorTexts } from '../../plugin/locales/errors'
import { createService, type Service } from '../service/server'
import { run } from './run'

let service: Service
beforeAll(async () => {
  service = await createService({ seed: 1 })
  await service.listen()
})
afterAll(() => service.close())

interface Case {
  readonly prefix?: string
  readonly scene?: string
  readonly more?: readonly string[]
  /** Initializations before the one that is looked at. */
  readonly before?: number
  readonly code: string
  readonly exit: number
}

/** Every code of the contract that a terminal can meet. `DomainNotAllowed` and `NetworkUnavailable`: examine.test.ts. */
const cases: readonly Case[] = [
  { more: ['--user-certify-id', 'other_Abcdefgh12'], code: 'IllegalCertifyId', exit: 1 },
  { scene: 'nowhere', code: 'IllegalScene', exit: 1 },
  { prefix: 'overdue', code: 'Forbidden.AccountAccessDenied', exit: 1 },
  { scene: 'fault-limitflow', code: 'Throttling', exit: 1 },
  { prefix: 'strict', before: 3, code: 'ThrottlingByStrategy', exit: 1 },
  { more: ['--mode', 'window'], code: 'InvalidParameter', exit: 2 },
  { scene: 'fault-timeout', more: ['--timeout', '100'], code: 'RequestTimeout', exit: 3 },
  { scene: 'fault-drop', code: 'NetworkError', exit: 3 },
  { scene: 'fault-500', code: 'HttpError', exit: 1 },
  { scene: 'fault-html', code: 'AnswerIntercepted', exit: 3 },
  { scene: 'fault-truncated', code: 'MalformedResponse', exit: 1 },
  { scene: 'fault-image', code: 'ResourceLoadFailed', exit: 1 },
  { scene: 'fault-unknown-code', code: 'SomethingNew', exit: 1 },
  { prefix: 'nobody', code: 'IllegalUrl', exit: 1 },
  { scene: 'fault-usertag', code: 'IllegalUserTag', exit: 1 },
]

const words = ({ prefix = 'demo', scene = 'puzzle', more = [] }: Partial<Case>) => [
  ...['doctor', '--endpoint', `${service.url}${prefix}/`, '--image-base', service.url, '--scene', scene],
  ...['--language', 'en', ...more],
]

test.each(cases)(
  '$code: said with its fix, exit $exit ($scene $prefix)',
  async ({ code, exit, before = 0, ...given }) => {
    for (let count = 0; count < before; count++) await run(words(given))
    const ended = await run([...words(given), '--json'])
    const report = JSON.parse(ended.out) as Report
    expect(report).toMatchObject({ ok: false, error: { code }, host: exit === 2 ? '' : new URL(service.url).host })
    expect(ended.code).toBe(exit)
    expect(ended.error).toBe('')
    const { codes } = errorTexts('en')
    const advice = code in CATALOG ? codes[advisedCode(code as KnownCode)] : codes.Unknown
    const inTerminal = TEXTS.en.fixes[code] ?? advice.fix
    expect(report.error?.fix).toBe(fill(inTerminal, { host: report.host, requestId: report.error?.requestId ?? '' }))
  },
)

test('InvalidUrl: a user tag that makes no host reaches nobody', async () => {
  const ended = await run(['doctor', '--prefix', 'a/b', '--scene', 'puzzle', '--json'])
  expect(JSON.parse(ended.out)).toMatchObject({ error: { code: 'InvalidUrl' }, failureCode: 'ERR_INVALID_URL' })
  expect(ended.code).toBe(3)
})

test('a healthy scene: its challenge and its pictures, exit 0', async () => {
  const ended = await run(words({}))
  expect(ended.code).toBe(0)
  expect(ended.out).toContain('The initialization works from here.')
  expect(ended.out).toMatch(/HTTP status +200/)
  expect(ended.out).toMatch(/Challenge +PUZZLE {2}certifyId \S+/)
  expect(ended.out.match(/Picture +200/g)).toHaveLength(2)
  expect(ended.out).toContain('A phone does not take this address')
})

test('a fault that passes is tried again', async () => {
  const ended = await run([...words({ scene: 'fault-flaky' }), '--json'])
  expect(JSON.parse(ended.out)).toMatchObject({ ok: true, attempts: 3 })
})

test.each([
  ['en', 'en_GB.UTF-8'],
  ['cn', 'zh_CN.UTF-8'],
  ['cn', 'zh_TW.UTF-8'],
] as const)('speaks %s, the language of %s', async (language, locale) => {
  const [flagged, terminal] = await Promise.all([
    run([...words({ scene: 'nowhere' }), '--language', language]),
    run(['doctor', '--scene', 'nowhere', '--endpoint', `${service.url}demo/`], {
      LC_ALL: locale,
    }),
  ])
  const { fix } = errorTexts(language).codes.IllegalScene
  expect(flagged.out).toContain(fix)
  expect(terminal.out).toContain(fix)
})
