import { createWebServer, type WebServer } from '../preview/web/server'
import { type Asked, ask } from './raw'

/**
 * What the web server of the H5 page is asked by pages and attackers; sources as in servers.test.ts. It serves no secret, but a page
 * elsewhere could have it call the local service in a person's place.
 */
let web: WebServer
let port: number
beforeAll(async () => {
  web = await createWebServer({ serviceUrl: 'http://127.0.0.1:1/', version: '1.0.0' })
  port = Number(new URL(await web.listen(0)).port)
})
afterAll(() => web.close())

const status = async (asked: Asked = {}) => (await ask(port, { target: '/captcha.html', ...asked })).status

describe('Host', () => {
  test.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['[::1]', 200],
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['demo.localhost', 403],
    ['0.0.0.0', 403],
  ])('%s: %i', async (name, code) => {
    await expect(status({ headers: { host: `${name}:${port}` } })).resolves.toBe(code)
  })

  test('another port is another server', async () => {
    await expect(status({ headers: { host: `127.0.0.1:${port + 1}` } })).resolves.toBe(403)
  })
})

const frame = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }

test.each<[string, Record<string, string>, number]>([
  ['a frame of the preview', { ...frame, 'sec-fetch-site': 'same-site', referer: 'http://127.0.0.1:8080/' }, 200],
  ['a frame of a foreign page', { ...frame, 'sec-fetch-site': 'cross-site', referer: 'https://evil.example/' }, 403],
  ['a frame of a foreign page without Referer', { ...frame, 'sec-fetch-site': 'cross-site' }, 403],
  [
    'an address that was typed',
    { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    200,
  ],
  [
    'a script of a foreign page',
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    403,
  ],
  ['a foreign origin', { origin: 'https://evil.example' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
])('%s', async (_, headers, code) => {
  await expect(status({ headers })).resolves.toBe(code)
})

test.each([
  ['/captcha.html', 200],
  ['/captcha.html?scene=x', 200],
  ['/AliyunCaptcha.js', 200],
  ['/jweixin.js', 200],
  ['/fonts.css', 200],
  ['/fonts/noto-sans-sc/../../package.json', 404],
  ['/fonts/nobody/x.woff2', 404],
  ['/broken/empty/captcha.html', 200],
  ['/broken/missing/AliyunCaptcha.js', 404],
  ['/broken/cut/AliyunCaptcha.js', 0],
  ['/', 404],
  ['/../package.json', 404],
  ['/%2e%2e/package.json', 404],
  ['/broken/__proto__/AliyunCaptcha.js', 200],
  ['/broken/%22%3E%3Cscript%3E/captcha.html', 404],
  ['/%zz', 404],
])('%s: %i', async (target, code) => {
  await expect(status({ target })).resolves.toBe(code)
})

test('GET and HEAD alone', async () => {
  await expect(status({ method: 'POST' })).resolves.toBe(405)
  await expect(status({ method: 'HEAD' })).resolves.toBe(200)
})

test('pages of this machine alone may show it in a frame', async () => {
  const { text } = await ask(port, { target: '/captcha.html' })
  expect(text).toMatch(/content-security-policy: frame-ancestors 'self' http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\*/)
})

test('the page talks to this server and to the local service, and to nobody else', async () => {
  const { text } = await ask(port, { target: '/captcha.html' })
  const hosts = [...text.matchAll(/http:\/\/([\w.]+:\d+)/g)].map(([, host]) => host)
  expect([...new Set(hosts)].sort()).toEqual([`127.0.0.1:${port}`, '127.0.0.1:1'].sort())
  expect(text.slice(text.indexOf('<!doctype'))).not.toMatch(/alicdn|wx\.qq\.com\/open/)
})

test('the stand-ins say what they are', async () => {
  const [client, jssdk] = await Promise.all(['/AliyunCaptcha.js', '/jweixin.js'].map(target => ask(port, { target })))
  expect(client?.text).toContain('Stand-in, not Alibaba')
  expect(jssdk?.text).toContain('JSSDK stand-in')
})
