import fc from 'fast-check'
import { LANGUAGES } from '../../plugin/core/parameters/config'
import { TEXT_KEYS } from '../../plugin/core/parameters/textKeys'
import { parseUrl } from '../../plugin/core/values/url'
import { decodeOpening, encodeOpening, joinQuery } from '../../plugin/core/webview/address'
import { readMessages } from '../../plugin/core/webview/message'
import { FIXED, NONCE, openingOf } from '../unit/core/webview/openings'
import { PATIENCE_MS, runs } from './runs'

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
})

const TYPES = ['opened', 'ready', 'success', 'fail', 'error', 'close', 'expire'] as const

/** A message that is right but, mostly, for one thing. */
const message = fc.record(
  {
    v: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, anything),
    nonce: fc.oneof(
      { weight: 5, arbitrary: fc.constant(NONCE) },
      fc.constantFrom(`${NONCE} `, NONCE.slice(1)),
      anything,
    ),
    type: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...TYPES) }, anything),
    captchaVerifyParam: fc.oneof({ weight: 3, arbitrary: fc.string({ maxLength: 8 }) }, anything),
    verifyCode: anything,
    code: anything,
    errMsg: anything,
    issues: anything,
  },
  { requiredKeys: [] },
)

const throws = fc.constantFrom('v', 'nonce', 'type', 'captchaVerifyParam', 'issues')

/** Ways to bring a message that are none of ours. */
const hidden = fc.oneof(
  message.map(one => [one]),
  message.map(one => ({ data: one })),
  message.map(one => JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? 0 : value))),
  fc.tuple(message, throws).map(([one, name]) =>
    Object.defineProperty({ ...one }, name, {
      get() {
        throw new Error(name)
      },
    }),
  ),
  message.map(one => {
    const cycle: Record<string, unknown> = { nested: one, v: 1, type: 'success', captchaVerifyParam: 'cycle' }
    cycle.nonce = cycle
    return cycle
  }),
  fc.constant('a'.repeat(100000)),
)

const list = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.oneof({ weight: 4, arbitrary: message }, hidden, anything), { maxLength: 12 }) },
  { weight: 1, arbitrary: anything },
  { weight: 1, arbitrary: message },
)

interface Sent {
  readonly v?: unknown
  readonly nonce?: unknown
  readonly type?: unknown
  readonly captchaVerifyParam?: unknown
}

/** What was truly sent for this opening: read with nothing of the reader's own. */
function passesOf(given: unknown): readonly unknown[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((one: Sent | null) => {
    try {
      const right = one?.v === 1 && one.nonce === NONCE && one.type === 'success'
      return right && one.captchaVerifyParam ? [one.captchaVerifyParam] : []
    } catch {
      return []
    }
  })
}

test(
  'no list of messages gives a success that was not sent with the right nonce, and none throws',
  () => {
    let successes = 0
    fc.assert(
      fc.property(list, given => {
        const { refusals, last } = readMessages(given, NONCE)
        expect(refusals.every(code => typeof code === 'string' && code.length <= 64)).toBe(true)
        const passes = passesOf(given).filter(value => typeof value === 'string')
        if (last?.type !== 'success') return expect(passes).toEqual([])
        successes += 1
        expect(passes[passes.length - 1]).toBe(last.captchaVerifyParam)
      }),
      { ...runs(), examples: [[[{ v: 1, nonce: NONCE, type: 'success', captchaVerifyParam: 'right' }]]] },
    )
    expect(successes).toBeGreaterThan(0)
  },
  PATIENCE_MS,
)

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "';alert(1)//",
  '&scene=evil',
  '#',
  '?v=2',
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(...HOSTILE, '//evil.com', 'javascript:0'),
)
const ownTexts = fc.dictionary(fc.constantFrom(...TEXT_KEYS), text, { maxKeys: 4 })

const properties = fc
  .record({
    sceneId: text.filter(one => one !== ''),
    mode: fc.constantFrom('popup', 'embed'),
    theme: fc.constantFrom('auto', 'light', 'dark'),
    slideStyle: fc.record({
      width: fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      height: fc.integer({ min: 1, max: 2000 }),
    }),
    encryptedSceneId: text,
    own: fc.option(ownTexts),
    language: fc.oneof(fc.constantFrom(...LANGUAGES), text),
  })
  .map(({ own, language, ...rest }) => {
    const known = own !== null || (LANGUAGES as readonly string[]).includes(language)
    return { ...rest, language: known ? language : 'cn', texts: own === null ? {} : { [language]: own } }
  })

/** A lone surrogate is none in UTF-8. */
const wellFormed = (value: string) => Buffer.from(value).toString()

test(
  'any parameters stand in an address of the page’s own host, as text, and are read as they were written',
  () => {
    fc.assert(
      fc.property(properties, raw => {
        const opening = openingOf(raw)
        const encoded = encodeOpening(opening)
        if (!encoded.ok) return expect(encoded.issues.length).toBeGreaterThan(0)
        const address = joinQuery('https://own.example/captcha.html', encoded.value)
        expect(address.length).toBeLessThan(8000)
        expect(address).not.toMatch(/[<>"\s\\#]/)
        const url = new URL(address)
        expect([url.origin, url.pathname, url.hash]).toEqual(['https://own.example', '/captcha.html', ''])
        expect(address.length > 2048 || parseUrl(address)?.host === 'own.example').toBe(true)
        const decoded = decodeOpening(url.search, FIXED)
        if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues))
        const { sceneId, mode, language, theme, slideStyle, encryptedSceneId, texts } = decoded.value.config
        expect({ sceneId, mode, language, theme, slideStyle, encryptedSceneId }).toEqual({
          sceneId: wellFormed(raw.sceneId),
          mode: raw.mode,
          language: wellFormed(raw.language),
          theme: raw.theme,
          slideStyle: raw.slideStyle,
          encryptedSceneId: wellFormed(raw.encryptedSceneId),
        })
        const own = Object.entries(opening.texts[raw.language] ?? {})
        expect(Object.entries(texts[language] ?? {})).toEqual(own)
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)

const pair = fc
  .tuple(
    fc.constantFrom(
      'v',
      'nonce',
      'scene',
      'mode',
      'language',
      'theme',
      'width',
      'height',
      'certify',
      'texts',
      'prefix',
    ),
    fc.oneof(
      fc.constantFrom('1', NONCE, 'popup', 'cn', '540', '%7B%7D', '%', '%FF'),
      text,
      text.map(encodeURIComponent),
    ),
  )
  .map(([key, value]) => `${key}=${value}`)
const query = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pair, { maxLength: 16 }).map(pairs => pairs.join('&')),
  fc.array(pair, { maxLength: 6 }).map(pairs => [...pairs, `v=1&nonce=${NONCE}&scene=a`].join('&')),
)

test(
  'any address gives parameters of this page’s own account, or faults, and never throws',
  () => {
    let taken = 0
    fc.assert(
      fc.property(query, given => {
        const decoded = decodeOpening(given, FIXED)
        if (!decoded.ok) {
          expect(decoded.issues.length).toBeGreaterThan(0)
          return expect(decoded.issues.every(({ received }) => received.length <= 80)).toBe(true)
        }
        taken += 1
        const { nonce, config } = decoded.value
        expect(nonce).toMatch(/^[A-Za-z0-9]{16,64}$/)
        expect(config).toMatchObject({
          prefix: 'demo',
          region: 'cn',
          endpoint: 'https://demo.captcha-open.aliyuncs.com/',
        })
      }),
      { ...runs(), examples: [[`v=1&nonce=${NONCE}&scene=a`]] },
    )
    expect(taken).toBeGreaterThan(0)
  },
  PATIENCE_MS,
)
