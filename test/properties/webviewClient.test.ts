import fc from 'fast-check'
import { encodeMessage, type Message } from '../../plugin/core/webview/message'
import { overWebview, type StandInPage } from '../unit/handover/webview/standIn'
import { PATIENCE_MS, runs } from './runs'
import { silenceConsole } from './silence'

silenceConsole()

const ACTS = ['show', 'hide', 'refresh', 'reset', 'retry', 'detach', 'configure', 'opened', 'wait'] as const
/** What the page that was opened last, or the one before it, does. */
const PAGE_ACTS = ['hello', 'messages', 'failed', 'gone'] as const

const message = fc.constantFrom<Message>(
  { type: 'opened' },
  { type: 'ready' },
  { type: 'fail', verifyCode: 'F001' },
  { type: 'success', captchaVerifyParam: 'right' },
  { type: 'error', code: 'ClientLoadFailed' },
  { type: 'close' },
  { type: 'expire' },
)
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('captcha' as const),
    act: fc.constantFrom(...ACTS, 'show', 'show', 'opened'),
    ms: fc.constantFrom(1, 500, 1000, 15000, 20 * 60 * 1000),
  }),
  fc.record({
    kind: fc.constant('page' as const),
    act: fc.constantFrom(...PAGE_ACTS, 'gone'),
    back: fc.nat(1),
    messages: fc.array(message, { maxLength: 4 }),
    /** Whether they carry the nonce of that page, or of another opening. */
    own: fc.boolean(),
  }),
)
const setting = fc.record({
  opens: fc.constantFrom('at once' as const, 'late' as const, { errMsg: 'navigateTo:fail timeout' }),
  greets: fc.boolean(),
  mode: fc.constantFrom('popup', 'popup', 'embed'),
  prefetch: fc.boolean(),
})

type Happening = typeof happening extends fc.Arbitrary<infer One> ? One : never
type Setting = typeof setting extends fc.Arbitrary<infer One> ? One : never

const captchaDoes = (act: (typeof ACTS)[number], ms = 1000): Happening => ({ kind: 'captcha', act, ms })
const pageDoes = (act: (typeof PAGE_ACTS)[number], ...messages: Message[]): Happening => ({
  kind: 'page',
  act,
  back: 0,
  messages,
  own: true,
})

/** Run first: few random ones pass, and a property that never sees a pass says little. */
const PASS: [Setting, Happening[]] = [
  { opens: 'at once', greets: true, mode: 'popup', prefetch: true },
  [
    captchaDoes('wait'),
    captchaDoes('show'),
    captchaDoes('wait'),
    pageDoes('messages', { type: 'opened' }, { type: 'success', captchaVerifyParam: 'right' }),
    pageDoes('gone'),
    captchaDoes('wait'),
  ],
]

const FOREIGN = 'abcdefghijKLMNOP0123'

test(
  'whatever pages say and captchas are told: a pass is one that its own page sent, a page is sent back once, and all ends',
  () => {
    let passes = 0
    fc.assert(
      fc.property(setting, fc.array(happening, { maxLength: 40 }), ({ opens, greets, ...raw }, happenings) => {
        const captcha = overWebview({ opens, greets })
        captcha.configure(raw)
        let attached = true
        /** Sent with the nonce of their page while that could still count. */
        let sent = 0
        const sends = (page: StandInPage, messages: readonly Message[], own: boolean) => {
          const invited = page.heard['captcha:open'] !== undefined
          const list = messages.map(one => encodeMessage(own && invited ? page.nonce : FOREIGN, one))
          if (own && invited && messages.some(({ type }) => type === 'success')) sent += 1
          page.say('messages', list)
        }
        for (const one of happenings) {
          if (one.kind === 'page') {
            const page = captcha.pages[captcha.pages.length - 1 - one.back]
            if (!page) continue
            if (one.act === 'messages') sends(page, one.messages, one.own)
            else if (one.act === 'gone') page.leaves()
            else if (one.act === 'failed') page.say('failed', { fault: 'slow', address: 'https://own.example/' })
            else page.say('hello')
          } else if (one.act === 'wait') captcha.clock.advance(one.ms)
          else if (one.act === 'opened') captcha.opened()
          else if (one.act === 'configure') {
            attached = true
            captcha.configure(raw)
          } else if (one.act === 'detach') {
            attached = false
            captcha.detach()
          } else if (one.act === 'hide') captcha.hide()
          else captcha.dispatch({ type: one.act })
          const { length } = captcha.details('success')
          expect(length).toBeLessThanOrEqual(sent)
          for (const page of captcha.pages) expect((page.heard['captcha:leave'] ?? []).length).toBeLessThanOrEqual(1)
          if (!attached) expect([captcha.state, captcha.clock.pending]).toEqual(['idle', 0])
        }
        passes += captcha.details('success').length
        const said = captcha.said.length
        captcha.detach()
        for (const page of captcha.pages) sends(page, [{ type: 'success', captchaVerifyParam: 'late' }], true)
        for (const page of captcha.pages) page.leaves()
        captcha.clock.advance(60000)
        expect([captcha.said.length, captcha.clock.pending]).toEqual([said, 0])
        // Whatever came before, it can be had again.
        if (opens === 'at once' && greets) {
          captcha.configure(raw)
          captcha.clock.advance(60000)
          captcha.show()
          captcha.clock.advance(60000)
          expect(captcha.state).toBe('solving')
          captcha.page.goes({ type: 'success', captchaVerifyParam: 'right' })
          expect(captcha.state).toBe('passed')
          captcha.detach()
        }
      }),
      { ...runs(), examples: [PASS] },
    )
    expect(passes).toBeGreaterThan(0)
  },
  PATIENCE_MS,
)
