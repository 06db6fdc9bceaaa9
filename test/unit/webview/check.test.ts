import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { checkPage, pageExitCode } from '../../../doctor/webview/check'
import { pageFile } from '../../../doctor/webview/file'
import type { FindingCode } from '../../../doctor/webview/findings'
import { HOSTS } from '../../../doctor/webview/hosts'
import { hashOf } from '../../../doctor/webview/policy'
import { sayFindings } from '../../../doctor/webview/print'

const script = 'run()'
const page = pageFile({ prefix: 'demo', region: 'cn', version: '1.0.0', script })

let answer: (response: ServerResponse, url: string) => void
let server: Server
const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => answer(response, url))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const expected = { prefix: 'demo', region: 'cn' } as const
const check = (timeoutMs = 5000, url = `${origin()}/captcha.html`) => checkPage({ url, timeoutMs, expected }, '1.0.0')
const html =
  (headers: object = {}, body = page) =>
  (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

/** A server of a test is never an https domain: these two are in every answer here. */
const LOCAL: FindingCode[] = ['NotHttps', 'NotADomain']
const codes = async (options?: number) => {
  const { findings } = await check(options)
  expect(findings.map(({ code }) => code).filter(code => LOCAL.includes(code))).toEqual(LOCAL)
  return findings.map(({ code }) => code).filter(code => !LOCAL.includes(code))
}

test('a page as it was written has nothing else against it', async () => {
  answer = html()
  await expect(codes()).resolves.toEqual([])
  const report = await check()
  expect(report).toMatchObject({
    statusCode: 200,
    bytes: Buffer.byteLength(page),
    page: { version: '1.0.0', ...expected },
  })
  expect(pageExitCode(report)).toBe(1)
})

const policy = (text: string) => ({ 'content-security-policy': text })
const enough = [
  `script-src ${hashOf(script)} https://*.alicdn.com https://res.wx.qq.com`,
  "style-src 'unsafe-inline'",
  `connect-src ${HOSTS.connections.join(' ')}`,
  'img-src https:',
].join('; ')

test.each<[string, () => typeof answer, FindingCode[]]>([
  ['404', () => response => response.writeHead(404).end(), ['HttpStatus']],
  ['plain text', () => html({ 'content-type': 'text/plain' }), ['NotHtml']],
  ['no type', () => response => response.writeHead(200).end(page), ['NotHtml']],
  ['another charset', () => html({ 'content-type': 'text/html; charset=gbk' }), ['NoUtf8']],
  ['a download', () => html({ 'content-disposition': 'attachment; filename=a.html' }), ['Download']],
  ['another page', () => html({}, '<p>Log in</p>'), ['NotOurPage']],
  ['a minified page', () => html({}, page.replace('run()', 'run( )')), ['ScriptChanged']],
  ['another prefix', () => html({}, page.replace('"demo"', '"other"')), ['OtherPrefix']],
  ['another region', () => html({}, page.replace('data-region="cn"', 'data-region="sgp"')), ['OtherRegion']],
  ['an older version', () => html({}, page.replace(' 1.0.0"', ' 0.9.0"')), ['OtherVersion']],
  ['a policy that forbids all', () => html(policy("default-src 'self'")), ['PolicyBlocks']],
  ['a policy without inline scripts', () => html(policy(enough.replace(hashOf(script), ''))), ['PolicyBlocks']],
  ['a policy without the JSSDK', () => html(policy(enough.replace('https://res.wx.qq.com', ''))), ['PolicyBlocks']],
  [
    'inline scripts by a nonce alone',
    () => html(policy(enough.replace(hashOf(script), "'unsafe-inline' 'nonce-abc'"))),
    ['PolicyBlocks'],
  ],
  ['all inline scripts', () => html(policy(enough.replace(hashOf(script), "'unsafe-inline'"))), []],
  ['a policy that lets all of it through', () => html(policy(enough)), []],
  ['a policy about frames alone', () => html(policy("frame-ancestors 'self'")), []],
  [
    'a redirect on the same origin',
    () => (response, url) => (url === '/new' ? html()(response) : response.writeHead(301, { location: '/new' }).end()),
    ['Redirected'],
  ],
  [
    'a redirect elsewhere',
    () => (response, url) =>
      url === '/new'
        ? html()(response)
        : response.writeHead(302, { location: `${origin().replace('127.0.0.1', 'localhost')}/new` }).end(),
    ['RedirectedElsewhere'],
  ],
  [
    'a ring of redirects',
    () => response => response.writeHead(302, { location: '/captcha.html' }).end(),
    ['HttpStatus'],
  ],
  ['a server that never answers', () => () => undefined, ['NotReached']],
  ['a server that hangs up', () => response => response.destroy(), ['NotReached']],
])('%s: %j', async (_, how, found) => {
  answer = how()
  await expect(codes(300)).resolves.toEqual(found)
})

test('a body without an end is cut off', async () => {
  answer = response => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = () => response.write('x'.repeat(1 << 16), () => response.destroyed || setImmediate(more))
    more()
  }
  const { bytes, findings } = await check()
  expect([bytes < 1 << 22, findings.map(({ code }) => code)]).toEqual([true, [...LOCAL, 'NotOurPage']])
})

test.each(['captcha.html', 'ftp://x.example/', 'javascript:alert(1)', 'https://', ''])(
  '%j is no address',
  async url => {
    const report = await checkPage({ url, timeoutMs: 10, expected: {} }, '1.0.0')
    expect([report.findings.map(({ code }) => code), pageExitCode(report)]).toEqual([['InvalidUrl'], 2])
  },
)

test('each finding has its sentences, with every placeholder filled, in both languages', async () => {
  answer = html(policy("default-src 'self'"), page.replace('"demo"', '"other"').replace(' 1.0.0"', ' 0.9.0"'))
  const report = await check()
  for (const language of ['en', 'cn'] as const) {
    const said = sayFindings(report, language)
    expect(said.length).toBe(report.findings.length)
    for (const { message, fix } of said) expect(`${message}${fix}`).not.toMatch(/[{}]|undefined/)
  }
})

test('a host that nobody answers for: exit 3', async () => {
  const report = await check(1000, 'http://127.0.0.1:9/')
  expect([report.failureCode, pageExitCode(report)]).toEqual(['ECONNREFUSED', 3])
})
