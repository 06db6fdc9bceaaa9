import { signedCall } from '../service/tests/signed'
import { type Asked, ask, converse } from './raw'
import { SECRET, type ThreeServers, threeServers } from './threeServers'

/**
 * What the three servers of `npm start` are asked by pages, phones and attackers. `from`: where the row comes from.
 * [attack]: an attack on the servers from outside, November 2026. [fetch metadata]: w3.org/TR/fetch-metadata.
 * [rebinding]: DNS rebinding, as in CVE-2018-6651. [devtools]: headers of WeChat DevTools, as integrators published them.
 */
type From = '[attack]' | '[fetch metadata]' | '[rebinding]' | '[devtools]' | '[kind]'

let servers: ThreeServers
beforeAll(async () => {
  servers = await threeServers({ requestMs: 100 })
})
beforeEach(() => servers.service.reset())
afterAll(() => servers.close())

const NAMES = ['service', 'backend', 'preview'] as const
type Name = (typeof NAMES)[number]
const of = (name: Name, asked: Asked) => ask(servers.ports[name], asked)

/** A request of each server that is answered well when nothing is foreign about it. */
const GOOD: Readonly<Record<Name, Asked>> = {
  service: { target: '/_requests' },
  backend: { method: 'OPTIONS', target: '/login', headers: { 'access-control-request-method': 'POST' } },
  preview: { target: '/package.js' },
}

const asks = (name: Name, headers: Readonly<Record<string, string>>) =>
  of(name, { ...GOOD[name], headers: { ...GOOD[name].headers, ...headers } })

describe('Host: this machine alone, by the name and the port that it listens on', () => {
  const hosts: readonly (readonly [From, (port: number) => string, Readonly<Record<Name, boolean>>])[] = [
    ['[kind]', port => `127.0.0.1:${port}`, { service: true, backend: true, preview: true }],
    ['[kind]', port => `localhost:${port}`, { service: true, backend: true, preview: true }],
    ['[kind]', port => `LOCALHOST:${port}`, { service: true, backend: true, preview: true }],
    ['[kind]', port => `[::1]:${port}`, { service: true, backend: true, preview: true }],
    ['[kind]', port => `demo.localhost:${port}`, { service: true, backend: false, preview: false }],
    ['[kind]', port => `demo.captcha-open.localhost:${port}`, { service: true, backend: false, preview: false }],
    ['[kind]', port => `demo.127.0.0.1:${port}`, { service: true, backend: false, preview: false }],
    ...[
      (port: number) => `evil.example:${port}`,
      () => 'evil.example',
      (port: number) => `127.0.0.1.evil.example:${port}`,
      (port: number) => `localhost.evil.example:${port}`,
      (port: number) => `evil-localhost:${port}`,
      (port: number) => `127.0.0.1@evil.example:${port}`,
      (port: number) => `localhost.:${port}`,
      (port: number) => `0.0.0.0:${port}`,
      (port: number) => `127.0.0.2:${port}`,
      (port: number) => `[::ffff:127.0.0.1]:${port}`,
      (port: number) => `2130706433:${port}`,
      (port: number) => `127.0.0.1:${port + 1}`,
      (port: number) => `127.0.0.1:0${port}0`,
      (port: number) => `127.0.0.1:${port}:80`,
      () => '127.0.0.1',
      () => 'localhost:NaN',
      () => 'localhost:',
      () => '',
    ].map(host => ['[rebinding]', host, { service: false, backend: false, preview: false }] as const),
  ]

  test.each(NAMES)('%s', async name => {
    const port = servers.ports[name]
    const found = await Promise.all(
      hosts.map(async ([, host]) => (await asks(name, { host: host(port) })).status !== 403),
    )
    const named = (row: (typeof hosts)[number], passes: boolean | undefined) => [row[1](port), passes]
    expect(hosts.map((row, at) => named(row, found[at]))).toEqual(hosts.map(row => named(row, row[2][name])))
  })

  test('the refusal says what to do and repeats nothing', async () => {
    for (const name of NAMES) {
      const { text } = await asks(name, { host: 'evil.example' })
      expect(text).toContain(`127.0.0.1:${servers.ports[name]}`)
      expect(text).toContain('DNS rebinding')
      expect(text).not.toContain('evil.example')
    }
  })
})

describe('pages', () => {
  const crossSite = { 'sec-fetch-site': 'cross-site' }
  const script = { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }
  const ownPage = () => `http://127.0.0.1:${servers.ports.preview}`
  const wechat = 'https://servicewechat.com/wx0123456789abcdef/devtools/page-frame.html'
  const everybody = { service: true, backend: true, preview: true }
  const nobody = { service: false, backend: false, preview: false }
  const notPreview = { ...everybody, preview: false }

  const pages: readonly (readonly [
    From,
    what: string,
    headers: () => Record<string, string>,
    Readonly<Record<Name, boolean>>,
  ])[] = [
    ['[kind]', 'no browser at all', () => ({}), everybody],
    [
      '[kind]',
      'an address that was typed',
      () => ({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }),
      everybody,
    ],
    ['[kind]', "the preview's own page", () => ({ origin: ownPage() }), everybody],
    ['[kind]', 'another page of this machine', () => ({ origin: 'http://localhost:3000' }), notPreview],
    ['[kind]', 'the same on its site', () => ({ 'sec-fetch-site': 'same-site', ...script }), notPreview],
    ['[attack]', 'a foreign page', () => ({ origin: 'https://evil.example' }), nobody],
    [
      '[attack]',
      'a foreign page that says it is the same site',
      () => ({ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }),
      nobody,
    ],
    ['[attack]', 'a foreign page with a name like ours', () => ({ origin: 'http://localhost.evil.example' }), nobody],
    ['[attack]', 'a foreign page with our name in front', () => ({ origin: 'http://127.0.0.1.evil.example' }), nobody],
    ['[kind]', 'a sandboxed page or a file', () => ({ origin: 'null' }), nobody],
    ['[kind]', 'an empty origin', () => ({ origin: '' }), nobody],
    ['[kind]', 'an extension of the browser', () => ({ origin: 'chrome-extension://abcdefgh' }), nobody],
    ['[attack]', 'a <script src> of a foreign page', () => ({ ...crossSite, ...script }), nobody],
    [
      '[attack]',
      'the same with its Referer',
      () => ({ ...crossSite, ...script, referer: 'https://evil.example/' }),
      nobody,
    ],
    [
      '[fetch metadata]',
      'the same in a browser without Sec-Fetch-Site',
      () => ({ referer: 'https://evil.example/a' }),
      nobody,
    ],
    ['[kind]', 'a Referer that only begins like ours', () => ({ referer: `${ownPage()}@evil.example/` }), nobody],
    [
      '[fetch metadata]',
      'an iframe of a foreign page',
      () => ({ ...crossSite, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }),
      nobody,
    ],
    [
      '[kind]',
      'a picture that a page of localhost shows',
      () => ({ ...crossSite, referer: 'http://localhost:8080/' }),
      notPreview,
    ],
    [
      '[devtools]',
      'wx.request of WeChat DevTools',
      () => ({ ...crossSite, 'sec-fetch-mode': 'cors', referer: wechat }),
      notPreview,
    ],
    ['[devtools]', 'the same without Sec-Fetch-Site', () => ({ referer: wechat }), notPreview],
    [
      '[devtools]',
      'the same with an Origin',
      () => ({ origin: 'https://servicewechat.com', referer: wechat }),
      notPreview,
    ],
    [
      '[attack]',
      'a name like that of WeChat',
      () => ({ ...crossSite, referer: 'https://servicewechat.com.evil.example/' }),
      nobody,
    ],
  ]

  test.each(pages)('%s %s', async (_from, _what, headers, passes) => {
    const statuses = await Promise.all(NAMES.map(async name => [name, (await asks(name, headers())).status !== 403]))
    expect(Object.fromEntries(statuses)).toEqual(passes)
  })

  test('a link that somebody follows opens the preview; a form that a foreign page posts reaches nobody', async () => {
    const followed = { ...crossSite, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await of('preview', { target: '/', headers: followed })).status).toBe(200)
    for (const name of NAMES) {
      const posted = { method: 'POST', target: name === 'backend' ? '/login' : '/_reset', headers: followed }
      expect((await of(name, posted)).status).toBe(403)
    }
  })

  test.each(['/_reset', '/_clock', '/demo/', '/'])('a foreign page cannot post to %s of the service', async target => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' }
    const { status, text } = await of('service', { method: 'POST', target, headers, body: '{"advanceMs":1}' })
    expect([status, /access-control-allow-origin/i.test(text)]).toEqual([403, false])
  })
})

describe('[attack] a request has its time, and then it is over', () => {
  const head = (name: Name) => `POST /demo/ HTTP/1.1\r\nhost: 127.0.0.1:${servers.ports[name]}\r\n`
  const parts: readonly (readonly [what: string, begun: (name: Name) => string])[] = [
    ['nothing', () => ''],
    ['half a request line', () => 'POST /de'],
    ['half a head', head],
    ['half a body', name => `${head(name)}content-length: 100\r\ncontent-type: text/plain\r\n\r\nabc`],
    ['half a chunk', name => `${head(name)}transfer-encoding: chunked\r\ncontent-type: text/plain\r\n\r\n5\r\nab`],
  ]

  test.each(parts)('after %s', async (_what, begun) => {
    // Each ends by itself: the test waits for the end of the connection and for nothing else.
    const ended = await Promise.all(NAMES.map(name => converse(servers.ports[name], begun(name))))
    for (const { status } of ended) expect([400, 405, 408, 0]).toContain(status)
  })

  test('30 s where nothing else is said', async () => {
    const ordinary = await threeServers()
    for (const { requestTimeout, headersTimeout } of [
      ordinary.service.app.server,
      ordinary.backend.server,
      ordinary.preview.server,
    ])
      expect([requestTimeout, headersTimeout]).toEqual([30_000, 30_000])
    await ordinary.close()
  })
})

describe('the preview', () => {
  test.each([
    ['[attack]', '/%zz', 400],
    ['[kind]', '/%', 400],
    ['[kind]', '/%c0%ae', 400],
    ['[kind]', '/%ff', 400],
    ['[kind]', '/assets/%00', 400],
    ['[kind]', 'http://evil.example/package.js', 400],
    ['[kind]', '*', 400],
    ['[kind]', '//', 404],
    ['[kind]', '//evil.example/package.js', 404],
    ['[kind]', `/${'a'.repeat(8000)}`, 404],
    ['[kind]', '/assets/', 404],
    ['[kind]', '/assets/pictures', 404],
    ['[kind]', '/assets/pictures/a.svg', 200],
    ['[kind]', '/assets/pictures/a.svg?x=%zz', 200],
  ])('%s GET %s: %i', async (_from, target, status) => {
    expect((await of('preview', { target })).status).toBe(status)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not its business', async method => {
    expect((await of('preview', { method, target: '/package.js' })).status).toBe(405)
  })

  test.each([
    ['[attack] a link out of the root', '/assets/pictures/out.txt'],
    ['[kind] a linked folder', '/assets/linked/a.txt'],
    ['[kind] dots', '/assets/../secret.txt'],
    ['[kind] dots, encoded', '/assets/%2e%2e%2fsecret.txt'],
    ['[kind] dots behind a folder', '/assets/pictures/..%2f..%2fsecret.txt'],
    ['[kind] backslashes', '/assets/..%5csecret.txt'],
    ['[kind] an absolute path', '/assets//etc/hostname'],
    ['[kind] a folder beside the root that begins with its name', '/assets/../root-of-another/a.txt'],
    ['[kind] from the page', '/page/..%2fserver.ts'],
    ['[kind] from the fonts', '/fonts/noto-sans-sc/..%2findex.css'],
  ])('%s is not there', async (_what, target) => {
    const { status, text } = await of('preview', { target })
    expect(status).toBe(404)
    expect(text).not.toContain(SECRET)
  })

  test('a link that stays in the root is followed', async () => {
    expect((await of('preview', { target: '/assets/pictures/in.svg' })).status).toBe(200)
  })

  test('[kind] no link brings a file from outside into the package', async () => {
    const { status, text } = await of('preview', { target: '/package.js' })
    expect([status, text.includes(SECRET)]).toEqual([200, false])
  })
})

describe('/_clock', () => {
  const move = (body: string) =>
    of('service', { method: 'POST', target: '/_clock', headers: { 'content-type': 'application/json' }, body })

  test.each([
    ...['1e308', '1e400', '-1', '-0.5', '8.64e15', 'NaN', 'Infinity', '"1"', 'null', 'true', '[1]', '{}', ''],
  ])('advanceMs %s: 400, and the service goes on', async text => {
    expect((await move(`{"advanceMs":${text}}`)).status).toBe(400)
    expect((await move('{"advanceMs":0}')).status).toBe(200)
  })

  test('[kind] many moves that are good one by one do not add up to a date that is none', async () => {
    const statuses = []
    for (let count = 0; count < 5; count++) statuses.push((await move('{"advanceMs":1e12}')).status)
    expect(statuses).toEqual([200, 200, 200, 400, 400])
  })
})

describe('dates that are none', () => {
  const dates = [
    ...['2026-99-99T99:99:99Z', '2026-02-30T00:00:00Z', '2026-13-01T00:00:00Z', '2026-00-10T00:00:00Z'],
    ...['2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z', '2026-01-01T00:00:60Z', '0000-00-00T00:00:00Z'],
    ...[
      'NaN',
      'Infinity',
      '0',
      '2026-01-01',
      '2026-01-01T00:00:00',
      '2026-01-01T00:00:00+08:00',
      '٢٠٢٦-01-01T00:00:00Z',
    ],
  ]

  test.each(dates)('[attack] a signed x-acs-date of %s is refused', async date => {
    const { headers, body } = signedCall(`127.0.0.1:${servers.ports.service}`, { 'x-acs-date': date })
    const { status, text } = await of('service', { method: 'POST', headers, body })
    expect([400, 403]).toContain(status)
    expect(text).toMatch(/"Code":"(InvalidTimeStamp.Format|IncompleteSignature|SignatureDoesNotMatch)"/)
  })

  test.each(dates)('a Timestamp of %s is refused', async Timestamp => {
    const common = { Version: '2023-03-05', Format: 'JSON', SignatureNonce: '0'.repeat(32), Timestamp }
    const body = new URLSearchParams({ ...common, Action: 'InitCaptcha' }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const { text } = await of('service', { method: 'POST', target: '/demo/', headers, body })
    expect(text).toContain('"Code":"InvalidTimeStamp.Format"')
  })
})

describe("[attack] the demo backend: the caller's fault is told as such, with the field", () => {
  const long = 'a'.repeat(20_001)
  const good = { captchaVerifyParam: 'x', sceneId: 'puzzle', username: 'ann' }
  const { sceneId: _, ...noScene } = good
  const bodies: readonly (readonly [field: string | undefined, body: unknown])[] = [
    ['captchaVerifyParam', { ...good, captchaVerifyParam: '\ud800' }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: 'a\udfffb' }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: '\udc00\ud800' }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: long }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: '' }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: 1 }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: null }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: ['x'] }],
    ['captchaVerifyParam', { ...good, captchaVerifyParam: { toString: 'x' } }],
    ['captchaVerifyParam', { username: 'ann', sceneId: 'puzzle' }],
    ['sceneId', noScene],
    ['sceneId', { ...good, sceneId: '' }],
    ['sceneId', { ...good, sceneId: 7 }],
    ['sceneId', { ...good, sceneId: '\ud800' }],
    ['sceneId', { ...good, sceneId: 'a'.repeat(129) }],
    ['username', { ...good, username: '' }],
    ['username', { ...good, username: false }],
    ['username', { ...good, username: '\ud83d' }],
    [undefined, []],
    [undefined, null],
    [undefined, 'x'],
    [undefined, 1e308],
  ]
  const post = (body: string, type = 'application/json') =>
    of('backend', { method: 'POST', target: '/login', headers: { 'content-type': type }, body })
  const json = (text: string) => JSON.parse(text.slice(text.indexOf('\r\n\r\n')))

  test.each(bodies)('%s: %j', async (field, body) => {
    const { status, text } = await post(JSON.stringify(body))
    expect(status).toBe(400)
    expect(json(text)).toMatchObject({ ok: false, reason: 'bad-request', ...(field && { field }) })
  })

  test.each(['', '{', '{"captchaVerifyParam":"\\ud8', '\ufeff', '{"__proto__":{"captchaVerifyParam":"x"}}'])(
    'a body of %j',
    async body => {
      expect((await post(body)).status).toBe(400)
    },
  )

  test.each([
    [415, 'x', 'text/x-odd'],
    [413, JSON.stringify({ ...good, captchaVerifyParam: 'a'.repeat(300_000) }), 'application/json'],
  ])('HTTP %i', async (status, body, type) => {
    expect((await post(body, type)).status).toBe(status)
  })

  test('what is well formed is asked about, whatever is in it', async () => {
    for (const captchaVerifyParam of ['\0', '\u001b]0;x\u0007', '😀', '%zz&=', '中'.repeat(20_000)])
      expect((await post(JSON.stringify({ ...good, captchaVerifyParam }))).status).toBe(403)
    expect(servers.said).toEqual([])
  })
})
