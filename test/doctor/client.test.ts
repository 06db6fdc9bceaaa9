import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sayReport } from '../../doctor/client'
import { CLIENT_TEXTS } from '../../doctor/clientTexts'
import { examine, exitCode, type Report } from '../../doctor/examine'
import { nodePorts } from '../../doctor/ports'
import { print } from '../../doctor/print'
import type { checkPage, PageReport } from '../../doctor/webview/check'
import type { FindingCode } from '../../doctor/webview/findings'
import type { RawParameters } from '../../plugin/core/parameters/config'
import { createService, type Service } from '../service/server'
import { initBody } from '../unit/fakes/service'
import { run } from './run'

Object.assign(globalThis, { __VERSION__: '0' })

let service: Service
beforeAll(async () => {
  service = await createService({ seed: 1 })
  await service.listen()
})
afterAll(() => service.close())

const local = (prefix = 'demo') => ['--endpoint', `${service.url}${prefix}/`, '--image-base', service.url]
const doctor = async (...words: string[]) => {
  const ended = await run(['doctor', ...words, '--language', 'en', '--json'])
  return { code: ended.code, report: JSON.parse(ended.out) as Report }
}
const codesOf = ({ unchecked = [] }: Report) => unchecked.map(({ code }) => code)

describe('--client plugin', () => {
  const PLUGIN = Object.keys(CLIENT_TEXTS.en.of.plugin)

  test('a scene that initializes: exit 0, without a domain list, and with what a terminal cannot see', async () => {
    const { code, report } = await doctor('--client', 'plugin', '--scene', 'puzzle', ...local())
    expect(code).toBe(0)
    expect(report).toMatchObject({ ok: true, client: 'plugin', attempts: 1, challenge: { captchaType: 'PUZZLE' } })
    expect(codesOf(report)).toEqual(PLUGIN)
    expect(report).not.toHaveProperty('domains')
  })

  test('without a prefix the parameters alone are checked, and it says so', async () => {
    const { code, report } = await doctor('--client', 'plugin', '--scene', 'puzzle')
    expect([code, report.ok, report.attempts, report.host]).toEqual([0, true, 0, ''])
    const said = await run(['doctor', '--client', 'plugin', '--scene', 'puzzle', '--language', 'cn'])
    expect(said.out).toContain(`✓ ${CLIENT_TEXTS.cn.unasked}`)
    for (const message of Object.values(CLIENT_TEXTS.cn.of.plugin)) expect(said.out).toContain(`- ${message}`)
  })

  test.each([
    [['--scene', 'nowhere'], 'IllegalScene', 1],
    [['--scene', 'puzzle', '--mode', 'window'], 'InvalidParameter', 2],
    [['--scene', 'fault-drop'], 'NetworkError', 3],
  ])('%j is %s, exit %i', async (words, code, exit) => {
    const ended = await doctor('--client', 'plugin', ...words, ...local())
    expect(ended.code).toBe(exit)
    expect(ended.report).toMatchObject({ ok: false, client: 'plugin', error: { code } })
  })

  test('without a scene nothing is sent', async () => {
    const { code, report } = await doctor('--client', 'plugin')
    expect(code).toBe(2)
    expect(report.error?.issues?.map(({ field }) => field)).toEqual(['sceneId'])
  })
})

describe('--client webview', () => {
  const answer = { type: 'text/html', body: '<p>somebody else</p>' }
  let web: Server
  let url = ''
  beforeAll(async () => {
    web = createServer((_, response) => response.setHeader('content-type', answer.type).end(answer.body))
    await new Promise<void>(resolve => web.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/captcha.html`
  })
  afterAll(() => void web.close())

  test('the page that is published is checked as by webview --check, the scene by an initialization', async () => {
    const { code, report } = await doctor('--client', 'webview', '--page', url, '--scene', 'puzzle', ...local())
    expect(code).toBe(1)
    expect(report).toMatchObject({ ok: false, attempts: 1, challenge: { captchaType: 'PUZZLE' } })
    const found = report.page?.findings as unknown as readonly { code: string; message: string; fix: string }[]
    expect(found.map(finding => finding.code)).toEqual(expect.arrayContaining(['NotHttps', 'NotOurPage']))
    for (const { message, fix } of found) expect([message, fix].every(text => text.length > 9)).toBe(true)
    expect(codesOf(report)).toEqual(Object.keys(CLIENT_TEXTS.en.of.webview))
    expect(report.unchecked?.[0]?.message).toContain(new URL(url).host)
  })

  test('a page that is not reached: exit 3, and the scene is looked at all the same', async () => {
    const words = ['--client', 'webview', '--page', 'http://127.0.0.1:9/', '--scene', 'nowhere', ...local()]
    const { code, report } = await doctor(...words)
    expect([code, report.error?.code, report.page?.failureCode]).toEqual([3, 'IllegalScene', 'ECONNREFUSED'])
    const { out } = await run(['doctor', ...words, '--language', 'en'])
    expect(out).toMatch(/✗ The initialization does not work\.[\s\S]*IllegalScene[\s\S]*✗ The page cannot be used/)
  })

  test('wrong arguments: nothing is fetched', async () => {
    const { code, report } = await doctor('--client', 'webview', '--page', url, '--mode', 'window')
    expect([code, report.page]).toEqual([2, undefined])
    expect(report.error?.issues?.map(({ field }) => field)).toEqual(['sceneId', 'mode'])
  })

  test.each([
    [['--client', 'webview', '--scene', 'x'], /--page is missing/],
    [['--client', 'plugin', '--scene', 'x', '--page', 'https://x.example/'], /--page goes with --client webview alone/],
    [['--scene', 'x', '--page', 'https://x.example/'], /--page goes with/],
  ])('%j is misuse', async (words, complaint) => {
    const { code, out, error } = await run(['doctor', ...words, '--language', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(error.split('\n')[0]).toMatch(complaint)
  })

  /** With a page whose check ended so, and a service that answers. */
  async function examined(published: Partial<PageReport>, raw: RawParameters = {}) {
    const asked: string[] = []
    const expected: unknown[] = []
    const check: typeof checkPage = async options => {
      expected.push(options.expected)
      const address = { url: options.url, finalUrl: 'https://h5.example/captcha.html?a=1', statusCode: 200 }
      const rest = { version: '0', contentType: 'text/html', bytes: 1, elapsedMs: 1 }
      return { ok: true, ...address, ...rest, page: null, findings: [], ...published }
    }
    const report = await examine(
      {
        raw: { sceneId: 'x', client: 'webview', language: 'en', ...raw },
        language: 'en',
        json: false,
        page: 'https://h5.example/',
      },
      observed => ({
        ...nodePorts(observed),
        request: ({ url: address }, done) => {
          asked.push(address)
          done({ kind: 'response', statusCode: 200, headers: {}, body: initBody({ CaptchaType: 'TRACELESS' }) })
          return () => undefined
        },
      }),
      check,
    )
    return { report, asked, expected }
  }
  const sgp = { version: '0', prefix: 'of-page', region: 'sgp' }

  test('prefix and region are those of the page, unless they are given', async () => {
    const own = await examined({ page: sgp })
    expect(own.asked).toEqual(['https://of-page.captcha-open-southeast.aliyuncs.com/'])
    expect([own.report.ok, exitCode(own.report), own.expected]).toEqual([true, 0, [{}]])
    const given = await examined({ page: sgp }, { prefix: 'mine', region: 'cn' })
    expect(given.asked).toEqual(['https://mine.captcha-open.aliyuncs.com/'])
    expect(given.expected).toEqual([{ prefix: 'mine', region: 'cn' }])
  })

  test('a page of another kind, and no prefix: no initialization, exit as of the check', async () => {
    const finding = { code: 'NotOurPage' as FindingCode, severity: 'error' as const, values: {} }
    const { report, asked } = await examined({ ok: false, findings: [finding] })
    expect([asked, report.ok, exitCode(report)]).toEqual([[], false, 1])
    expect(print(report, 'en')).toMatch(
      /^✓ The parameters are valid[\s\S]*✗ The page cannot be used[\s\S]*https:\/\/h5\.example is listed/,
    )
    expect(JSON.stringify(sayReport(report, 'en'))).toContain('no page that')
  })
})

test('--client own is as without it; another value is a fault', async () => {
  const own = await doctor('--client', 'own', '--scene', 'puzzle', ...local())
  expect(own.report).not.toHaveProperty('unchecked')
  expect(own.report.domains).toBeDefined()
  const { code, report } = await doctor('--client', 'h5', '--scene', 'puzzle', ...local())
  expect(code).toBe(2)
  expect(report.error?.issues).toMatchObject([{ field: 'client', rule: 'value' }])
})
