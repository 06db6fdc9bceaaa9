import { randomBytes } from 'node:crypto'
import { pick, type Random, whole } from '../service/random'
import { chance, oddJson, oddText } from './odd'
import { type Asked, ask } from './raw'
import { type ThreeServers, threeServers } from './threeServers'

const REQUESTS = 2000
const AT_ONCE = 16

let servers: ThreeServers
beforeAll(async () => {
  servers = await threeServers()
})
afterAll(() => servers.close())

const METHODS = ['GET', 'POST', 'POST', 'POST', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'QUERY', 'TRACE']
const TYPES = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded',
  'application/json',
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data; boundary=x',
  'x',
  '',
]
const HEADERS = ['x-acs-action', 'x-acs-date', 'x-acs-version', 'authorization', 'origin', 'referer', 'range', 'cookie']
const FIELDS = [
  'Action',
  'SceneId',
  'CertifyId',
  'CaptchaVerifyParam',
  'Timestamp',
  'Mode',
  'UserCertifyId',
  'constructor',
  '__proto__',
]

/** A header's value on one line, a path without blanks: what Node's own parser refuses is not what is looked for. */
const oneLine = (text: string) => text.replace(/[^\x20-\x7e]/g, '?')
const target = (text: string) =>
  text.replace(/[^!-~]/gu, letter => (/\p{Surrogate}/u.test(letter) ? '%ff' : encodeURIComponent(letter)))

const goodFields = () => ({
  Version: '2023-03-05',
  Format: 'JSON',
  Action: 'InitCaptcha',
  SceneId: 'puzzle',
  Mode: 'popup',
  Language: 'cn',
  SignatureNonce: randomBytes(16).toString('hex'),
  Timestamp: '2026-01-01T00:00:00Z',
})

function oddForm(random: Random): string {
  const odd = Array.from({ length: whole(random, 0, 3) }, () => [pick(random, FIELDS), oddText(random)])
  const text = new URLSearchParams({ ...(random() < 0.7 && goodFields()), ...Object.fromEntries(odd) }).toString()
  return random() < 0.1 ? `${text}&${oddText(random)}` : text
}

function oddBody(random: Random): string {
  const make = pick(random, [
    () => oddText(random),
    () => oddForm(random),
    () => oddForm(random),
    () => JSON.stringify(oddJson(random)) ?? '',
    () => JSON.stringify({ text: oddJson(random), fields: { ...goodFields(), Action: oddJson(random) } }),
    () => JSON.stringify({ captchaVerifyParam: oddText(random), sceneId: oddText(random), username: oddText(random) }),
    () => JSON.stringify({ captchaVerifyParam: 'x', sceneId: 'puzzle', username: 'ann', [oddText(random)]: 1 }),
    () => JSON.stringify({ advanceMs: oddJson(random) }),
    () => Buffer.from(JSON.stringify(oddJson(random)) ?? '').toString('base64'),
  ])
  return make()
}

const PATHS = {
  service: [
    '/',
    '/demo/',
    '/demo',
    '/busy/',
    '/_clock',
    '/_reset',
    '/_requests',
    '/_records/',
    '/qst/',
    '/demo/qst/a/picture.jpg',
  ],
  backend: ['/login', '/comment', '/', '/login/'],
  preview: [
    '/',
    '/package.js',
    '/runtime.js',
    '/fonts.css',
    '/fonts/',
    '/page/',
    '/assets/',
    '/events',
    '/favicon.ico',
  ],
} as const

function oddRequest(random: Random, name: keyof typeof PATHS): Asked {
  const path = pick<string>(random, PATHS[name])
  const tail = random() < 0.4 ? oddText(random) : ''
  const query = random() < 0.3 ? `?${oddText(random)}=${oddText(random)}&SceneId=a&SceneId=b` : ''
  const odd = Array.from({ length: whole(random, 0, 2) }, () => [pick(random, HEADERS), oneLine(oddText(random))])
  const type = pick(random, TYPES)
  return {
    method: pick(random, METHODS),
    target: target(random() < 0.05 ? oddText(random) : path + tail + query) || '/',
    headers: { ...(type && { 'content-type': type }), ...Object.fromEntries(odd) },
    body: oddBody(random),
  }
}

/** The one fault among the odd scenes, `fault-flaky`, says this. */
const isFault = (text: string) => text.endsWith('Internal Server Error') && text.includes('text/plain')

/** Statuses that many of the requests must end with; the backend confirms none of them. */
const REACHED = { service: [200, 400, 403, 404], backend: [400, 403, 404], preview: [200, 400, 403, 404, 405] } as const

test.each(['service', 'backend', 'preview'] as const)(
  `${REQUESTS} odd requests of one seed: %s answers each, never as if it had failed itself`,
  async name => {
    const random = chance(`odd requests of the ${name}`)
    const all = Array.from({ length: REQUESTS }, () => oddRequest(random, name))
    const statuses = new Map<number, number>()
    const wrong: unknown[] = []
    const next = async (): Promise<void> => {
      for (let asked = all.pop(); asked; asked = all.pop()) {
        const { status, text } = await ask(servers.ports[name], asked)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        const failed = status === 0 || (status >= 500 && status !== 501 && !isFault(text))
        if (failed) wrong.push({ ...asked, status, text: text.slice(0, 400) })
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, next))
    expect(wrong).toEqual([])
    expect(servers.said).toEqual([])
    // They got past the guard, to what answers and to what refuses.
    for (const status of REACHED[name]) expect([status, (statuses.get(status) ?? 0) > 5]).toEqual([status, true])
  },
)
