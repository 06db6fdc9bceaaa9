import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { resolve } from 'node:path'
import { CLIENT_TEXTS } from '../../doctor/clientTexts'
import { examine } from '../../doctor/examine'
import { codeOf, hintOf, wordsOf } from '../../doctor/failures'
import { nodePorts } from '../../doctor/ports'
import { print } from '../../doctor/print'
import { TEXTS } from '../../doctor/texts'
import { visible, visibleJson } from '../../doctor/visible'
import type { RequestPort } from '../../plugin/core/ports'
import { run } from '../doctor/run'
import { chance, oddJson, oddText } from './odd'

/** Sources: [attack] from outside and [newcomers], November 2026; [node] nodejs.org/api/errors.html and tls.html. */

Object.assign(globalThis, { __VERSION__: '0' })

/** A service that answers at once. */
const answering =
  (statusCode: number, body: unknown): RequestPort =>
  (_request, done) => {
    done({ kind: 'response', statusCode, headers: {}, body })
    return () => undefined
  }

/** Delays are over at once. */
function soon(_ms: number, callback: () => void) {
  queueMicrotask(callback)
  return () => undefined
}

/** What steers a terminal; a line break is what the report itself is made of. */
const STEERING = /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u

let answer: unknown = {}
let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume()
    response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const words = (...more: string[]) => ['doctor', '--scene', 'x', '--endpoint', `${origin}/`, '--language', 'en', ...more]

describe('[attack] what a service says does not steer the terminal', () => {
  const CONTROLS = [
    ['ESC, a colour', '\u001b[31m', 'A␛[31m'],
    ['OSC, a title', '\u001b]0;title\u0007', 'A␛]0;title␇'],
    ['OSC 8, a link', '\u001b]8;;https://evil.example\u001b\\', 'A␛]8;;https://evil.example␛\\'],
    ['BEL', '\u0007', 'A␇'],
    ['CSI of one byte', '\u009b2J', 'A\ufffd2J'],
    ['a line of its own', '\n✓ The initialization works from here.', 'A ✓ The initialization works from here.'],
    ['the line written over', '\rfine', 'A fine'],
    ['backspaces', '\b\b', 'A␈␈'],
    ['DEL', '\u007f', 'A\ufffd'],
    ['NUL', '\0', 'A␀'],
    ['writing turned round', '\u202etxt.exe', 'A\u202etxt.exe'],
    ['a separator', '\u2028x', 'A\u2028x'],
    ['a mark that nobody sees', '\u200bx', 'A\u200bx'],
    ['half a pair', '\ud800x', 'A\ufffdx'],
  ] as const

  test.each(CONTROLS)('%s', async (_what, control, code) => {
    answer = { Code: `A${control}`, Message: `B${control}`, RequestId: `C${control}`, Success: false }
    const [text, json] = await Promise.all([run(words()), run(words('--json'))])
    expect([text.out, json.out].map(out => STEERING.test(out))).toEqual([false, false])
    expect([text.error, json.error]).toEqual(['', ''])
    expect(text.out).toContain(`  Code          ${visible(code)}\n`)
    expect(text.out.match(/^ *[✓✗]/gm)).toHaveLength(1)
    expect(JSON.parse(json.out).error.code).toBe(code)
  })

  test('2,000 reports of odd answers and odd arguments', async () => {
    const random = chance('doctor')
    for (let count = 0; count < 2000; count++) {
      const raw = {
        sceneId: oddText(random),
        prefix: oddText(random),
        endpoint: random() < 0.5 ? `${origin}/` : oddText(random),
      }
      const body = {
        Code: oddText(random),
        Message: oddText(random),
        RequestId: oddText(random),
        Success: random() < 0.5,
        ...Object(oddJson(random)),
      }
      const statusCode = random() < 0.5 ? 200 : 400
      const report = await examine({ raw, language: 'en', json: false }, observed => ({
        ...nodePorts(observed),
        clock: { now: () => 0, after: soon },
        request: answering(statusCode, body),
      }))
      expect(print(report, 'en')).not.toMatch(STEERING)
      const json = visibleJson(report)
      expect(json).not.toMatch(STEERING)
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(report)))
    }
  })

  test('our own texts are lines', () => {
    const longer = ['help', 'overview']
    const texts = [...Object.values(TEXTS), ...Object.values(CLIENT_TEXTS)].flatMap(table => Object.entries(table))
    const lines = texts.filter(([name]) => !longer.includes(name))
    expect(JSON.stringify(lines)).not.toMatch(/\\n|\\u/)
  })
})

describe('[attack] --json prints JSON in every case, and nothing else', () => {
  type Case = readonly [words: readonly string[], exit: number, env: Readonly<Record<string, string>>]
  const cases: readonly Case[] = [
    [['--json'], 0, {}],
    [['doctor', '--json', '--help'], 0, {}],
    [['--version', '--json'], 0, {}],
    [['doctor', '--json'], 2, {}],
    [['nurse', '--json'], 2, {}],
    [['doctor', 'extra', '--json'], 2, {}],
    [['doctor', '--json', '--langauge', 'en'], 2, {}],
    [['doctor', '--json', '--language', 'fr'], 2, {}],
    [['doctor', '--json=yes'], 2, {}],
    [['doctor', '--json', '--scene'], 2, {}],
    [['doctor', '--scene', '--json'], 2, {}],
    [['doctor', '--json', '--timeout', 'soon'], 2, {}],
    [['doctor', '--json', '--scene', 'x', '--scene', 'y'], 2, {}],
    [['doctor', '--json', '-x'], 2, {}],
    [['doctor', '--json', '--', 'x'], 2, {}],
    [['doctor', '--json', '--\u001b[2J'], 2, {}],
    [['doctor', '--json', '--scene', '\u001b[2J', '--prefix', '\u0007'], 3, {}],
    [['doctor', '--json', '--scene', 'x', '--prefix', 'https://evil.example/'], 2, {}],
    [['doctor', '--json', '--scene', 'x', '--endpoint', 'http://a<b/'], 2, {}],
    [['doctor', '--json', '--scene', 'x', '--endpoint', 'http://127.0.0.1:1/', '--timeout', '500'], 3, {}],
    [['doctor', '--json', '--scene', 'x', '--prefix', 'demo'], 4, { CRASH: 'at once' }],
    [
      ['doctor', '--json', '--scene', 'x', '--prefix', 'demo', '--endpoint', 'http://127.0.0.1:1/'],
      4,
      { CRASH: 'later' },
    ],
  ]

  test.each(cases)('%j: exit %i %j', async (given, exit, env) => {
    const options = env.CRASH ? { ...env, NODE_OPTIONS: `--require ${resolve('test/cases/crash.cjs')}` } : {}
    const ended = await run(given, options)
    const report = JSON.parse(ended.out)
    expect([ended.code, ended.error]).toEqual([exit, ''])
    expect(ended.out).not.toMatch(STEERING)
    expect(report.version).toEqual(expect.any(String))
    if (exit > 0)
      expect(report).toMatchObject({
        ok: false,
        error: {
          code: expect.any(String),
          message: expect.any(String),
          fix: expect.any(String),
          docUrl: expect.any(String),
        },
      })
  })

  test.each(['at once', 'later'])('without it, a crash %s is two lines on standard error', async CRASH => {
    const env = { CRASH, NODE_OPTIONS: `--require ${resolve('test/cases/crash.cjs')}` }
    const ended = await run(['doctor', '--scene', 'x', '--endpoint', 'http://127.0.0.1:1/'], env)
    expect([ended.code, ended.out, ended.error.split('\n').length]).toEqual([4, '', 3])
    expect(ended.error).toMatch(/^The doctor itself failed: Error: boom \\u001b/)
  })
})

describe('[newcomers] words of a terminal', () => {
  test.each([
    [['doctor', '--langauge', 'cn'], /^no option --langauge; did you mean --language\?/],
    [['doctor', '--prefx=a'], /did you mean --prefix\?/],
    [['doctor', '--SCENE', 'a'], /did you mean --scene\?/],
    [['doctor', '--image-bas', 'a'], /did you mean --image-base\?/],
    [['doctor', '--jsno'], /did you mean --json\?/],
    [['doctor', '-scene', 'x'], /^no option -s/],
    [['doctor', '--xyzzy-plugh-frotz'], /^no option --xyzzy-plugh-frotz \(known: --prefix /],
    [['doctor', '--scene'], /^--scene needs a value/],
    [['doctor', '--scene', '--prefix', 'a'], /^--scene needs a value/],
    [['doctor', '--help=1'], /^--help takes no value/],
    [['doctor', '--langauge', 'cn', '--language', 'cn'], /^没有选项 --langauge，您是不是想写 --language？/],
  ])('%j', async (given, said) => {
    const ended = await run(given)
    expect([ended.code, ended.out]).toEqual([2, ''])
    expect(ended.error).toMatch(said)
    expect(ended.error).not.toMatch(/parseArgs|ERR_|positional|\n {4}at /)
  })

  test.each([
    ['https://1a2b3c.captcha-open.aliyuncs.com/', '1a2b3c'],
    ['https://1a2b3c.captcha-open-southeast.aliyuncs.com', '1a2b3c'],
    ['1a2b3c.captcha-open.aliyuncs.com', '1a2b3c'],
    ['//1a2b3c.captcha-open.aliyuncs.com:443/x?y', '1a2b3c'],
    ['HTTPS://1a2b3c.CAPTCHA-OPEN.aliyuncs.com', '1a2b3c'],
    ['captcha-open.aliyuncs.com', ''],
    ['https://relay.example.com/captcha', ''],
  ])('a URL as --prefix: %s', async (prefix, label) => {
    const ended = await run(['doctor', '--scene', 'x', '--prefix', prefix])
    expect(ended.code).toBe(2)
    const wanted = `--prefix: not a URL or a host; give the first label only${label && `: ${label}`}`
    expect(ended.error.split('\n')[0]).toBe(wanted)
  })

  test('https to a port that speaks http, and http to one that does not: a sentence, and no line of OpenSSL', async () => {
    const other = createTcpServer(socket =>
      socket.on('error', () => undefined).end(Buffer.from([21, 3, 3, 0, 2, 2, 70])),
    )
    await new Promise<void>(listening => other.listen(0, '127.0.0.1', listening))
    const tlsPort = (other.address() as AddressInfo).port
    const [https, http] = await Promise.all([
      run(['doctor', '--scene', 'x', '--endpoint', `${origin.replace('http:', 'https:')}/`]),
      run(['doctor', '--scene', 'x', '--endpoint', `http://127.0.0.1:${tlsPort}/`]),
    ])
    expect(https.out).toContain(TEXTS.en.hints.httpOnHttps)
    expect(http.out).toContain(TEXTS.en.hints.notHttp)
    for (const { code, out } of [https, http]) {
      expect(code).toBe(3)
      expect(out).not.toMatch(/openssl|routines|\.c:\d|wx\.request|\n\n {2}Fix/)
      expect(out).toMatch(/^ *Fix +Check the /m)
    }
    other.close()
  })

  test.each(['en', 'cn'] as const)('no fix of the network speaks of wx.request (%s)', language => {
    const { fixes, hints } = TEXTS[language]
    expect(JSON.stringify({ fixes, hints })).not.toMatch(/wx\.|platform|组件|the component|this.selectComponent/)
    expect(Object.keys(fixes)).toEqual(
      expect.arrayContaining(['NetworkError', 'RequestTimeout', 'NetworkUnavailable', 'InvalidUrl']),
    )
  })

  test.each([
    ['ENOTFOUND', 'ENOTFOUND', 'net::ERR_NAME_NOT_RESOLVED'],
    ['EAI_AGAIN', 'EAI_AGAIN', ''],
    ['ECONNREFUSED', 'ECONNREFUSED', ''],
    ['EPIPE', 'ECONNRESET', ''],
    ['EHOSTUNREACH', 'EHOSTUNREACH', ''],
    ['ETIMEDOUT', 'ETIMEDOUT', 'net::ERR_CONNECTION_TIMED_OUT'],
    ['EADDRNOTAVAIL', 'ENETUNREACH', ''],
    ['EPERM', 'EACCES', ''],
    ['CERT_HAS_EXPIRED', 'CERT_HAS_EXPIRED', 'net::ERR_CERT_DATE_INVALID'],
    ['CERT_NOT_YET_VALID', 'CERT_NOT_YET_VALID', 'net::ERR_CERT_DATE_INVALID'],
    ['CERT_REVOKED', 'otherCertificate', 'net::ERR_CERT_REVOKED'],
    ['CERT_SIGNATURE_FAILURE', 'otherCertificate', 'net::ERR_CERT_INVALID'],
    ['CERT_CHAIN_TOO_LONG', 'otherCertificate', 'net::ERR_CERT_INVALID'],
    ['ERROR_IN_CERT_NOT_AFTER_FIELD', 'otherCertificate', 'net::ERR_CERT_INVALID'],
    ['INVALID_CA', 'otherCertificate', 'net::ERR_CERT_INVALID'],
    ['CERT_UNTRUSTED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'net::ERR_CERT_AUTHORITY_INVALID'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_TLS_CERT_ALTNAME_INVALID', 'net::ERR_CERT_COMMON_NAME_INVALID'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'httpOnHttps', 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['ERR_SSL_PACKET_LENGTH_TOO_LONG', 'httpOnHttps', 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls', 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls', 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['EPROTO', 'tls', 'net::ERR_SSL_PROTOCOL_ERROR'],
    ['HPE_INVALID_CONSTANT', 'notHttp', ''],
    ['HPE_HEADER_OVERFLOW', 'notHttp', ''],
    ['ERR_INVALID_URL', 'ERR_INVALID_URL', ''],
    ['SOMETHING_NEW', undefined, ''],
  ])('[node] %s has the hint %s, and is to the core %s', (code, hint, phone) => {
    expect(hintOf(code)).toBe(hint)
    const fault = Object.assign(new Error(`what Node says\nof ${code}`), { code })
    expect([codeOf(fault), wordsOf(fault)]).toEqual([code, `what Node says${phone && ` (${phone})`}`])
  })

  test.each([
    ['wrong version number', 'ERR_SSL_WRONG_VERSION_NUMBER', 'httpOnHttps'],
    ['packet length too long', 'ERR_SSL_PACKET_LENGTH_TOO_LONG', 'httpOnHttps'],
    ['tlsv1 alert protocol version', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
    ['sslv3 alert handshake failure', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls'],
    ['unsupported protocol', 'ERR_SSL_UNSUPPORTED_PROTOCOL', 'tls'],
  ])('[node] OpenSSL says "%s": %s, %s', (reason, code, hint) => {
    const message = `write EPROTO 800C06A3957F0000:error:0A00010B:SSL routines:ssl3_get_record:${reason}:../deps/x.c:350:\n`
    const fault = Object.assign(new Error(message), { code: 'EPROTO' })
    expect([codeOf(fault), hintOf(code)]).toEqual([code, hint])
    expect(wordsOf(fault)).toBe(`${reason} (net::ERR_SSL_PROTOCOL_ERROR)`)
  })
})

describe('[attack] an address that Node does not take, or takes for another, is an issue', () => {
  const bad = [
    ...[
      'http://a<b/',
      'http://%2f/',
      'http://999.1.1.1/',
      'http://xn--/',
      'http://a>b/',
      'http://a|b/',
      'http://a^b/',
      'http://a%zz/',
    ],
    ...[
      'http://a%00b/',
      'http://256.256.256.256/',
      'http://1.2.3.4.5/',
      'http://0x/x',
      'http://[::g]/',
      'http://[1::2::3]/',
      'http://[]/',
    ],
    ...[
      'http://2130706433/',
      'http://0x7f.1/',
      'http://127.1/',
      'http://0177.0.0.1/',
      'http://%6cocalhost/',
      'http://a:99999/',
      'http:///x',
    ],
    ...[
      'http://.example.999/',
      'http://xn--a/',
      // Node takes these two; the component does not judge them, for it has no decoder.
      'http://[0:0:0:0:0:0:0:1]/',
      'http://xn--fsq.example/',
      'https://exa mple.com/',
      'http://evil.example\\@a/',
      'ftp://a/',
      'javascript:alert(1)',
      'http://ａ/',
    ],
  ]

  test.each(bad)('%s', async url => {
    for (const [flag, field] of [
      ['--endpoint', 'endpoint'],
      ['--image-base', 'imageBase'],
    ] as const) {
      const own = { endpoint: `${origin}/`, imageBase: `${origin}/`, [field]: url }
      const raw = { sceneId: 'x', ...own }
      const report = await examine({ raw, language: 'en', json: false })
      expect(report).toMatchObject({
        ok: false,
        attempts: 0,
        error: { code: 'InvalidParameter', issues: [{ field, rule: 'format' }] },
      })
      expect(print(report, 'en')).toContain(flag)
    }
  })

  test.each([
    ...['http://127.0.0.1:8787/demo/', 'https://relay.example.com/a/b/', 'http://localhost/', 'http://[::1]:80/'],
    ...['HTTPS://EXAMPLE.com:443/', 'http://example.com:080/', 'http://a_b.example/', 'http://1.example/'],
  ])('%s is asked', async endpoint => {
    const raw = { sceneId: 'x', endpoint, imageBase: endpoint }
    const report = await examine({ raw, language: 'en', json: false }, observed => ({
      ...nodePorts(observed),
      request: answering(400, { Code: 'IllegalScene' }),
    }))
    expect(report.error?.code).toBe('IllegalScene')
  })

  test('the command ends with exit 2, and without a stack', async () => {
    const ended = await run(words('--image-base', 'http://a<b/'))
    expect([ended.code, ended.error]).toEqual([2, ''])
    expect(ended.out).toMatch(/--image-base: /)
  })
})
