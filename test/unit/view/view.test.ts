import { CATALOG, type KnownCode } from '../../../plugin/core/errors/catalog'
import { failureOf, serviceFailure } from '../../../plugin/core/errors/failure'
import { serviceCode } from '../../../plugin/core/errors/serviceCode'
import type { Field } from '../../../plugin/core/issues/field'
import type { Fault } from '../../../plugin/core/issues/issue'
import type { RawParameters } from '../../../plugin/core/parameters/config'
import { CAPTCHA_TYPES } from '../../../plugin/core/protocol/challenges'
import { STATES } from '../../../plugin/core/state/captchaState'
import { INITIAL_MODEL, type Model } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { texts as english } from '../../../plugin/locales/texts/en'
import type { TextKey } from '../../../plugin/locales/types'
import { errorDetail, isRtl, textsFor, waitText } from '../../../plugin/view/texts'
import { panelView, type ViewInputs } from '../../../plugin/view/view'
import {
  blocked,
  configure,
  failed,
  initialized,
  judged,
  modelIn,
  NOON,
  play,
  show,
  type Turn,
  timer,
  unset,
  validated,
} from '../core/state/journey'

const EN = { language: 'en' }

function view(model: Model, over: Partial<ViewInputs> = {}) {
  return panelView({
    model,
    texts: textsFor(model, locales),
    rtl: isRtl(model, locales),
    theme: 'light',
    lastType: '',
    error: model.state === 'error' ? errorDetail(model.failure, model, locales) : null,
    wait: waitText(model, NOON, locales),
    ...over,
  })
}

/** Key of an English text. */
const keyOf = (text: string) => (Object.keys(english) as TextKey[]).find(key => english[key] === text)

describe('phase, status and tip', () => {
  test.each([
    ['idle', 'loading', 'open', 'LOADING'],
    ['validating', 'loading', 'open', 'LOADING'],
    ['requesting', 'loading', 'open', 'LOADING'],
    ['ready', 'challenge', 'open', 'PUZZLE_TIP'],
    ['solving', 'challenge', 'open', 'PUZZLE_TIP'],
    ['verifying', 'challenge', 'verifying', 'VERIFYING'],
    ['passed', 'challenge', 'passed', 'SUCCESS'],
    ['failed', 'challenge', 'failed', 'CAPTCHA_FAIL'],
    ['expired', 'loading', 'open', 'LOADING'],
    ['error', 'error', 'open', 'LOADING'],
  ] as const)('of %s', (state, phase, status, tip) => {
    const shown = view(modelIn(state, EN))
    expect([shown.phase, shown.status, keyOf(shown.tip)]).toEqual([phase, status, tip])
  })

  test('every state has its row', () => {
    expect(STATES).toHaveLength(10)
  })

  test.each([
    ['TRACELESS', 'VERIFYING'],
    ['CHECK_BOX', 'CHECK_BOX_TIP'],
    ['SLIDING', 'SLIDE_TIP'],
    ['PUZZLE', 'PUZZLE_TIP'],
    ['INPAINTING', 'INPAINTING_TIP'],
  ] as const)('the tip of %s', (captchaType, key) => {
    const { model } = play(modelIn('requesting', EN), [initialized({ captchaType })])
    expect(keyOf(view(model).tip)).toBe(key)
    expect(view(model).type).toBe(captchaType)
  })

  test('there is a row for each kind of challenge', () => {
    expect(CAPTCHA_TYPES).toHaveLength(5)
  })

  test('an embedded captcha that waits for its button shows it', () => {
    const embed = { ...EN, mode: 'embed' }
    expect(view(modelIn('idle', embed)).phase).toBe('start')
    expect(view(modelIn('requesting', embed)).phase).toBe('loading')
  })
})

describe('a refused answer', () => {
  const refused = (verifyCode: string, raw: RawParameters) =>
    keyOf(view(play(modelIn('verifying', { ...EN, ...raw }), [judged(false, verifyCode)]).model).tip)

  test.each([
    ['F015', 'CAPTCHA_FAIL'],
    ['F001', 'FAIL_RISK'],
    ['F010', 'FAIL_FREQUENT'],
    ['F005', 'UNAVAILABLE'],
    ['F999', 'CAPTCHA_FAIL'],
    ['CallbackThrew', 'CAPTCHA_FAIL'],
  ] as const)('%s', (verifyCode, key) => {
    expect(refused(verifyCode, {})).toBe(key)
  })

  test.each([
    ['popup', 'OVERTIME_TIP'],
    ['embed', 'OVERTIME_TIP_BOX'],
  ] as const)('that came too late, in %s', (mode, key) => {
    const texts = { en: { OVERTIME_TIP: 'OVERTIME_TIP', OVERTIME_TIP_BOX: 'OVERTIME_TIP_BOX' } }
    const { model } = play(modelIn('verifying', { ...EN, mode, texts }), [judged(false, 'F014')])
    expect(view(model).tip).toBe(key)
    expect(refused('F015', { mode })).toBe('CAPTCHA_FAIL')
  })
})

describe('what a person is told of an error', () => {
  const TOLD: Readonly<Record<KnownCode, TextKey>> = {
    IllegalCertifyId: 'UNAVAILABLE',
    IllegalScene: 'UNAVAILABLE',
    'Forbidden.AccountAccessDenied': 'UNAVAILABLE',
    Throttling: 'CONGESTION',
    ThrottlingByStrategy: 'FAIL_FREQUENT',
    InvalidParameter: 'UNAVAILABLE',
    RequestTimeout: 'CONGESTION',
    NetworkUnavailable: 'OFFLINE',
    NetworkError: 'CONGESTION',
    DomainNotAllowed: 'UNAVAILABLE',
    InvalidUrl: 'UNAVAILABLE',
    HttpError: 'CONGESTION',
    MalformedResponse: 'UNAVAILABLE',
    ResourceLoadFailed: 'CONGESTION',
    ClientLoadFailed: 'CONGESTION',
    Unknown: 'UNAVAILABLE',
    IllegalUrl: 'UNAVAILABLE',
    'Forbidden.RiskControl': 'UNAVAILABLE',
    'Throttling.User': 'CONGESTION',
    'Throttling.Api': 'CONGESTION',
    ServiceUnavailable: 'CONGESTION',
    InternalError: 'CONGESTION',
    'InvalidTimeStamp.Expired': 'UNAVAILABLE',
    IllegalTimestamp: 'UNAVAILABLE',
    SignatureDoesNotMatch: 'UNAVAILABLE',
    'InvalidAction.NotFound': 'UNAVAILABLE',
    HostNotFound: 'CONGESTION',
    CertificateInvalid: 'CONGESTION',
    AnswerIntercepted: 'CONGESTION',
  }
  const errorOf = (code: KnownCode) => view(play(modelIn('requesting', EN), [failed(failureOf(code))]).model).error

  test.each(Object.keys(TOLD) as KnownCode[])('%s', code => {
    expect(keyOf(errorOf(code)?.text ?? '')).toBe(TOLD[code])
  })

  test.each(Object.keys(CATALOG) as KnownCode[])('a retry by hand of %s is offered where it can help', code => {
    const { type } = CATALOG[code]
    const byPage = type === 'Parameter' || type === 'Configuration'
    expect(errorOf(code)).toMatchObject({ code, canRetry: !byPage })
  })

  test.each(['IllegalUserTag', 'constructor', '__proto__', ''])('a code that no table knows (%s)', code => {
    const { model } = play(modelIn('requesting', EN), [failed(serviceFailure(serviceCode(code)))])
    const { error } = view(model)
    expect(keyOf(error?.text ?? '')).toBe('UNAVAILABLE')
    expect(error).toMatchObject({ code, canRetry: true })
  })

  test('for its developer there is more', () => {
    const failure = failureOf('IllegalScene', { attempts: 1, requestId: 'r-9' })
    const { error } = view(play(modelIn('requesting', EN), [failed(failure)]).model)
    expect(error).toMatchObject({ code: 'IllegalScene', requestId: 'r-9', wait: '' })
    expect(error?.message).not.toBe('')
    expect(error?.fix).not.toBe('')
  })

  const found = (code: KnownCode, language: string, faults: readonly Fault[]) => {
    const { model } = play(modelIn('requesting', { language }), [failed(failureOf(code, { faults }))])
    return { lines: view(model).error?.issues, detail: errorDetail(failureOf(code, { faults }), model, locales) }
  }
  const faultOf = (field: Field): Fault => ({ field, rule: 'type', expected: 'x', received: 'y' })

  test.each([
    ['cn', ''],
    ['tw', ''],
    ['en', ' '],
    ['ja', ' '],
  ])('%s: an issue is a line, what is wrong and its fix, joined by %j', (language, between) => {
    const { lines, detail } = found('InvalidParameter', language, [faultOf('mode'), faultOf('timeout')])
    expect(detail.issues).toHaveLength(2)
    expect(lines).toEqual((detail.issues ?? []).map(({ message, fix }) => `${message}${between}${fix}`))
  })

  test('a fix that the line above says is not said again', () => {
    const ofPage = found('InvalidParameter', 'en', [faultOf('element'), faultOf('button'), faultOf('mode')])
    const [element, button, mode] = ofPage.detail.issues ?? []
    expect(button?.fix).toBe(element?.fix)
    expect(ofPage.lines).toEqual([
      `${element?.message} ${element?.fix}`,
      button?.message,
      `${mode?.message} ${mode?.fix}`,
    ])
    const place = (field: string): Fault => ({ field, rule: 'missing', expected: 'x', received: 'y' })
    const ofAnswer = found('MalformedResponse', 'cn', [place('Result'), place('Result.VerifyCode')])
    expect(ofAnswer.lines).toEqual((ofAnswer.detail.issues ?? []).map(({ message }) => message))
    expect(ofAnswer.lines).toHaveLength(2)
  })

  test('no error, no view of one', () => {
    expect(view(modelIn('ready')).error).toBeNull()
  })
})

describe('the challenge', () => {
  test('has its id', () => expect(view(modelIn('ready'))).toMatchObject({ certifyId: 'c-1' }))

  test('while the next one comes, the skeleton is that of the last', () => {
    expect(view(modelIn('requesting'), { lastType: 'SLIDING' })).toMatchObject({
      type: 'SLIDING',
      certifyId: '',
    })
  })
})

describe('a challenge that answers itself', () => {
  const hidden = play(INITIAL_MODEL, [configure(EN), validated(EN), initialized({ captchaType: 'TRACELESS' })]).model
  const answering = play(hidden, [show]).model
  const refused = play(answering, [judged(false), initialized({ captchaType: 'TRACELESS' }), timer('renew')]).model

  test.each([
    ['not asked for yet', hidden, 'waiting', 'START_VERIFY'],
    ['under way', answering, 'verifying', 'VERIFYING'],
    ['again after a refusal', refused, 'waiting', 'START_VERIFY'],
    ['after the press', play(refused, [show]).model, 'verifying', 'VERIFYING'],
    ['passed', play(answering, [judged(true)]).model, 'passed', 'SUCCESS'],
    ['refused', play(answering, [judged(false)]).model, 'failed', 'SLIDE_FAIL'],
  ] as const)('%s', (_, model, status, tip) => {
    const shown = view(model)
    expect(shown).toMatchObject({ component: 'none', phase: 'challenge', status })
    expect(keyOf(shown.tip)).toBe(tip)
  })

  test.each(CAPTCHA_TYPES.filter(type => type !== 'TRACELESS'))('is not %s: that waits for a person', captchaType => {
    const { model } = play(INITIAL_MODEL, [configure(EN), validated(EN), initialized({ captchaType })])
    expect(view(model).status).toBe('open')
  })
})

describe('the frame', () => {
  test.each([
    ['popup', true],
    ['embed', false],
  ])('%s: closable %s', (mode, closable) => {
    expect(view(modelIn('ready', { mode })).closable).toBe(closable)
    // Before its parameters are known to be valid, too.
    expect(view(modelIn('validating', { mode })).closable).toBe(closable)
    const waiting = { ...unset, inputs: { ...unset.inputs, raw: { mode } } }
    expect(view(play(INITIAL_MODEL, [waiting]).model)).toMatchObject({ phase: 'loading', closable })
  })

  test('the slider has the size of the page', () => {
    expect(view(modelIn('ready', { slideStyle: { width: 300, height: 40 } })).slide).toEqual({ width: 300, height: 40 })
    expect(view(INITIAL_MODEL).slide).toEqual({ height: 60 })
  })

  test('title, direction and theme', () => {
    const arabic = view(modelIn('ready', { language: 'ar' }), { theme: 'dark' })
    expect(arabic).toMatchObject({
      rtl: true,
      theme: 'dark',
      title: textsFor(modelIn('ready', { language: 'ar' }), locales).POPUP_TITLE,
    })
    expect(view(modelIn('ready', EN))).toMatchObject({ rtl: false, title: english.POPUP_TITLE })
  })

  test('texts of the page come first', () => {
    const own = { ...EN, texts: { en: { POPUP_TITLE: 'Mine', PUZZLE_TIP: 'Pull' } } }
    expect(view(modelIn('ready', own))).toMatchObject({ title: 'Mine', tip: 'Pull' })
  })
})

describe('the count-down', () => {
  const cooled = play(modelIn('requesting', EN), [failed(blocked)]).model

  test.each([
    [0, 'Try again in 10 seconds'],
    [1, 'Try again in 10 seconds'],
    [9000, 'Try again in 1 second'],
    [9999, 'Try again in 1 second'],
    [10000, ''],
    [-1, ''],
  ])('after %i ms', (ms, text) => {
    expect(waitText(cooled, NOON + ms, locales)).toBe(text)
  })

  test('is part of the error', () => {
    expect(view(cooled).error?.wait).toBe('Try again in 10 seconds')
  })

  test.each([
    ['without a cool-down', modelIn('error')],
    ['in another state', play(cooled, [{ type: 'reset' }]).model],
  ])('%s there is none', (_, model) => {
    expect(waitText(model, NOON, locales)).toBe('')
  })
})

test('a view holds nothing but plain JSON', () => {
  const turns: readonly Turn[] = [configure(EN), validated(EN), initialized()]
  for (const model of [...STATES.map(state => modelIn(state)), play(INITIAL_MODEL, turns).model])
    expect(JSON.parse(JSON.stringify(view(model)))).toEqual(view(model))
})
