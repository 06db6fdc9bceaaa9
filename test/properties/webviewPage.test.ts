/** @jest-environment jsdom */
import fc from 'fast-check'
import { drawer, paint } from '../../doctor/webview/page/nodes'
import { speechOf } from '../../doctor/webview/page/speech'
import { decodeOpening } from '../../plugin/core/webview/address'
import { drawFile, SHARED, structureOf } from '../unit/webview/dom'
import { FIXED as FILE, pageWorld, queryOf } from '../unit/webview/pageWorld'
import { PATIENCE_MS, runs } from './runs'

const KEYS = [
  'v',
  'nonce',
  'scene',
  'mode',
  'language',
  'theme',
  'width',
  'height',
  'certify',
  'encrypted',
  'texts',
  'prefix',
  'region',
  'script',
  'jssdk',
  '__proto__',
]

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'https://evil.example/a.js',
  '//evil.example/',
  '{"POPUP_TITLE":"<img src=x onerror=alert(1)>","RETRY":"</button><script>"}',
  '{"__proto__":{"POPUP_TITLE":"x"},"LOADING":{"toString":1}}',
  '\u202eevil',
  '%',
  '\u0000',
)
const value = fc.oneof({ weight: 4, arbitrary: hostile }, fc.string({ maxLength: 40 }), fc.json())
const pair = fc.tuple(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, fc.string()), value, fc.boolean())

/** A valid address with hostile values in the place of some of its own, or behind them; or any text. */
const query = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(pair, { maxLength: 5 })
      .map(
        pairs =>
          queryOf() + pairs.map(([key, text, raw]) => `&${key}=${raw ? text : encodeURIComponent(text)}`).join(''),
      ),
  },
  { weight: 1, arbitrary: fc.string().map(text => `?${text}`) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        language: fc.constantFrom('cn', 'xx', '"><b>', 'ar'),
        text: hostile,
        theme: fc.constantFrom('light', 'dark', 'auto'),
      })
      .map(({ language, text, theme }) =>
        queryOf({
          language: language.length > 2 ? 'zz<b>' : language,
          theme,
          texts: { [language.length > 2 ? 'zz<b>' : language]: { POPUP_TITLE: text, RETRY: text } },
        }),
      ),
  },
)

test(
  'no address puts markup or a script into the page',
  () => {
    let valid = 0
    let refused = 0
    drawFile(document)
    const facts = { prefix: 'demo', region: 'cn', script: FILE.script, jssdk: FILE.jssdk }
    const draw = drawer(document, facts, { retry: () => {}, back: () => {} })
    paint(document, 'auto')
    draw({ view: 'loading' }, speechOf('cn', {}, SHARED))
    const structure = structureOf(document)
    fc.assert(
      fc.property(query, text => {
        const opened = decodeOpening(text, FILE)
        if (opened.ok) {
          valid += 1
          const { mode, language, texts, theme } = opened.value.config
          paint(document, theme)
          const speech = speechOf(language, texts, SHARED)
          draw({ view: 'challenge', mode }, speech)
          draw({ view: 'expired' }, speech)
        } else {
          refused += 1
          const { issues } = opened
          draw(
            { view: 'error', reason: 'parameters', code: 'InvalidParameter', errMsg: '', issues },
            speechOf('en', {}, SHARED),
          )
        }
        expect(structureOf(document)).toBe(structure)
        const { lang, dir, dataset } = document.documentElement
        expect([lang, dir, dataset.theme].join(' ')).toMatch(/^[A-Za-z-]* (ltr|rtl) (light|dark|auto)$/)
      }),
      runs(),
    )
    expect([valid > 0, refused > 0]).toEqual([true, true])
  },
  PATIENCE_MS,
)

test(
  'no address has the page load, or the client be told, anything but what the file fixes',
  () => {
    fc.assert(
      fc.property(query, text => {
        const { acts, options, posted } = pageWorld({ query: text })
        const loaded = acts.filter(act => act.startsWith('load '))
        expect([`load ${FILE.jssdk}`, `load ${FILE.script}`]).toEqual(expect.arrayContaining(loaded))
        expect(acts.filter(act => act.startsWith('configure ') && act !== 'configure demo cn')).toEqual([])
        const known = [
          'SceneId',
          'mode',
          'element',
          'button',
          'language',
          'slideStyle',
          'UserCertifyId',
          'EncryptedSceneId',
          'upLang',
          'getInstance',
          'success',
          'fail',
          'onError',
          'onClose',
        ]
        expect(known).toEqual(expect.arrayContaining(Object.keys(options)))
        expect(posted.every(message => /^[A-Za-z0-9]{16,64}$/.test((message as { nonce: string }).nonce))).toBe(true)
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)
