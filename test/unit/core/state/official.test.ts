import type { EventOf } from '../../../../plugin/core/state/events'
import { INITIAL_MODEL, type Model } from '../../../../plugin/core/state/model'
import {
  answerIn,
  configure,
  failed,
  failureIn,
  hide,
  initialized,
  judged,
  lineOf,
  modelIn,
  type Played,
  play,
  refresh,
  retry,
  said,
  show,
  type Turn,
  timer,
  validated,
} from './journey'

type Outcome = EventOf<'official'>['outcome']
const OUTCOMES: readonly Outcome[] = ['passed', 'refused', 'answered', 'closed', 'displaced', 'broken', 'absent']

const client = 'official'
const official = (outcome: Outcome, word = '', errMsg?: string): EventOf<'official'> => ({
  type: 'official',
  outcome,
  word,
  ...(errMsg === undefined ? {} : { errMsg }),
})

/** What the shell answers to the effect that put the client into the page. */
function placed({ model, effects }: Played): Played {
  const effect = effects.find(one => one.type === 'placeOfficial')
  if (effect?.type !== 'placeOfficial') throw new Error(`nothing was placed: ${lineOf(effects)}`)
  return play(model, [{ type: 'placed', run: effect.run, detail: effect.detail }])
}

/** The client in the page, not yet shown unless it is embedded. */
const ready = (raw = {}, handsOver = false): Model =>
  placed(play(INITIAL_MODEL, [configure({ client, ...raw }, handsOver), validated({ client, ...raw })])).model

/** The client open. */
const open = (raw = {}, handsOver = false): Model => play(ready(raw, handsOver), [show]).model

const EMBED = { mode: 'embed' } as const

describe('on the way into the page', () => {
  test('it is put in as soon as the parameters are valid, without a request of ours', () => {
    const asked = play(INITIAL_MODEL, [configure({ client }), validated({ client })])
    expect(lineOf(asked.effects)).toBe('say statechange, still, placeOfficial')
    const { model, effects } = placed(asked)
    expect(model.state).toBe('ready')
    expect(lineOf(effects)).toBe('say statechange, start expiry 1200000, say ready')
    expect(said(effects, 'ready')).toEqual([
      {
        name: 'ready',
        detail: { certifyId: '', captchaType: '', requestId: '', sceneId: 'scene', attempts: 0, elapsedMs: 0 },
      },
    ])
  })

  test('with prefetch off it is put in with the first show()', () => {
    const raw = { client, prefetch: false }
    const idle = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(lineOf(idle.effects)).toBe('say statechange')
    expect(placed(play(idle.model, [show])).model).toMatchObject({ state: 'solving', visible: true })
  })

  test('what is placed for an older set of properties is not ready', () => {
    const { model } = play(INITIAL_MODEL, [configure({ client }), validated({ client })])
    const { run } = model
    const detail = { certifyId: '', captchaType: '', requestId: '', sceneId: 'scene', attempts: 0, elapsedMs: 0 }
    const newer = play(model, [refresh]).model
    expect(play(newer, [{ type: 'placed', run, detail }])).toEqual({ model: newer, effects: [] })
  })

  test.each(['requesting', 'ready', 'solving'] as const)('absent in %s is an error of the page, once', state => {
    const before = {
      requesting: play(INITIAL_MODEL, [configure({ client }), validated({ client })]).model,
      ready: ready(),
      solving: open(),
    }[state]
    const { model, effects } = play(before, [official('absent', 'generic:challenge')])
    expect(model).toMatchObject({
      state: 'error',
      failure: {
        code: 'InvalidParameter',
        attempts: 0,
        faults: [{ field: 'client', rule: 'value', expected: "'official' + generic:challenge" }],
      },
    })
    expect(lineOf(effects)).toBe('say statechange, cancel, say error')
    const late = { type: 'placed', run: model.run, detail: {} as never } as const
    expect(play(model, [official('absent', 'generic:challenge'), late]).effects).toEqual([])
  })

  test('opens only where it is shown', () => {
    expect(lineOf(play(ready(), [show]).effects)).toBe('say statechange, openOfficial')
    expect(ready(EMBED).state).toBe('solving')
  })
})

describe('preflight', () => {
  const raw = { client, preflight: true }
  const asked = (more = {}) => play(INITIAL_MODEL, [configure({ ...raw, ...more }), validated({ ...raw, ...more })])

  test('is a request of ours, whose facts the ready event tells, but for a certifyId that is not the client’s', () => {
    expect(lineOf(asked().effects)).toContain('initialize')
    const { model, effects } = placed(play(asked().model, [initialized()]))
    expect(said(effects, 'ready')).toMatchObject([
      { detail: { certifyId: '', captchaType: 'PUZZLE', requestId: 'r-1', attempts: 1, elapsedMs: 80 } },
    ])
    expect(model).toMatchObject({ state: 'ready', challenge: null })
  })

  test('leaves the certifyId of the page to the client', () => {
    const { effects } = asked({ userCertifyId: 'demo_aB3dE6gH9j' })
    expect(effects.find(({ type }) => type === 'initialize')).toMatchObject({ config: { userCertifyId: '' } })
  })

  test('that fails puts nothing in; a retry asks again', () => {
    const { model, effects } = play(asked().model, [failed()])
    expect(model.state).toBe('error')
    expect(lineOf(effects)).toBe('say statechange, say error')
    expect(lineOf(play(model, [retry]).effects)).toContain('initialize')
  })

  test('a traceless scene cannot be embedded with this client either', () => {
    const { model } = play(asked(EMBED).model, [initialized({ captchaType: 'TRACELESS' })])
    expect(failureIn(model)).toMatchObject({ code: 'InvalidParameter', faults: [{ field: 'mode' }] })
  })
})

describe('what it says', () => {
  test('passed: it has its tick, then it goes with the popup', () => {
    const { model, effects } = play(open(), [official('passed', 'PARAM')])
    expect(model).toMatchObject({ state: 'passed', visible: true })
    expect(lineOf(effects)).toBe('say statechange, stop expiry, say success, start close 1000')
    expect(said(effects, 'success')).toEqual([
      {
        name: 'success',
        detail: { captchaVerifyParam: 'PARAM', certifyId: '', sceneId: 'scene', verifyCode: '' },
      },
    ])
    const over = play(model, [timer('close')])
    expect(lineOf(over.effects)).toBe('cancel, stop close countdown, say close')
    expect(said(over.effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'success' } }])
  })

  test('passed, embedded: it stays where it is', () => {
    const passed = play(open(EMBED), [official('passed', 'PARAM')])
    const { effects } = play(passed.model, [timer('close')])
    expect(lineOf(effects)).toBe('stop close countdown')
  })

  test('refused: it goes on by itself', () => {
    const { model, effects } = play(open(), [official('refused', 'F015'), official('refused', 'F016')])
    expect(model).toMatchObject({ state: 'solving', refreshes: 2 })
    expect(lineOf(effects)).toBe('say fail')
    expect(said(effects, 'fail')).toMatchObject([{ verifyCode: 'F016', refreshes: 1 }])
  })

  test('closed: the next show() opens the same one again', () => {
    const { model, effects } = play(open(), [official('closed')])
    expect(lineOf(effects)).toBe('say statechange, stop close countdown, say close')
    expect(said(effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'user' } }])
    expect(lineOf(play(model, [show]).effects)).toBe('say statechange, openOfficial')
  })

  test('a code of the initialization, even as a refusal, is that error, and the client goes', () => {
    for (const outcome of ['refused', 'broken'] as const) {
      const { model, effects } = play(open(), [official(outcome, 'IllegalScene')])
      expect(model).toMatchObject({ state: 'error', failure: { code: 'IllegalScene', type: 'Configuration' } })
      expect(lineOf(effects)).toBe('say statechange, cancel, say error')
    }
  })

  test('broken, with and without a code', () => {
    expect(failureIn(play(open(), [official('broken', 'Odd', 'no way')]).model)).toMatchObject({
      code: 'Odd',
      type: 'Unknown',
      platform: { errMsg: 'no way' },
    })
    expect(failureIn(play(open(), [official('broken')]).model)).toEqual({
      code: 'Unknown',
      type: 'Unknown',
      retryable: false,
      attempts: 0,
    })
  })

  test('a code of our own in its mouth is not ours', () => {
    expect(failureIn(play(open(), [official('broken', 'InvalidParameter')]).model)?.type).toBe('Unknown')
  })

  test('is heard, too, when the page opened it past us', () => {
    expect(play(ready(), [official('passed', 'PARAM')]).model.state).toBe('passed')
    expect(play(ready(), [official('refused', 'F015'), show]).model.state).toBe('solving')
  })
})

describe('an answer for the page to judge (V2)', () => {
  const asked = () => play(open({}, true), [official('answered', 'PARAM')])

  test.each([
    [true, 'passed', 'stop expiry, say success, start close 1000'],
    [false, 'solving', 'say fail'],
  ])('%s', (pass, state, line) => {
    expect(lineOf(asked().effects)).toBe('say statechange, handOver')
    const { model, effects } = play(asked().model, [judged(pass, '')])
    expect(model.state).toBe(state)
    expect(answerIn(model)).toBeNull()
    expect(lineOf(effects)).toBe(`say statechange, ${line}`)
  })

  test('one at a time', () => {
    const { model } = asked()
    expect(play(model, [official('answered', 'OTHER')])).toEqual({ model, effects: [] })
  })

  test('the verdict on an answer that was taken back is not heard', () => {
    const { model } = asked()
    const gone = play(model, [hide]).model
    const verdict = { type: 'judged', run: model.run, verdict: { pass: true, verifyCode: '' } } as const
    expect(gone.state).toBe('idle')
    expect(play(gone, [verdict]).effects).toEqual([])
  })
})

describe('in the midst of it', () => {
  test('show() opens it again: the person may have closed it without its saying so', () => {
    const { model, effects } = play(open(), [show])
    expect(model.state).toBe('solving')
    expect(lineOf(effects)).toBe('openOfficial')
  })

  test('show() of a captcha of our own changes nothing', () => {
    expect(play(modelIn('solving'), [show]).effects).toEqual([])
  })

  test('hide() takes it away, and show() brings another', () => {
    const hidden = play(open(), [hide])
    expect(hidden.model).toMatchObject({ state: 'idle', visible: false })
    expect(lineOf(hidden.effects)).toBe('say statechange, still, stop close countdown, say close')
    expect(placed(play(hidden.model, [show])).model).toMatchObject({ state: 'solving', visible: true })
  })

  test.each([
    ['refresh()', refresh],
    ['new properties', configure({ client, sceneId: 'other' })],
    ['reset()', { type: 'reset' }],
    ['detach', { type: 'detach' }],
  ] as readonly (readonly [string, Turn])[])('%s takes it away', (_, turn) => {
    expect(lineOf(play(open(), [turn]).effects)).toContain('still')
  })

  test('what only a challenge of ours tells is nothing', () => {
    const model = ready()
    expect(play(model, [{ type: 'grabbed' }])).toEqual({ model, effects: [] })
  })
})

describe('taken by another captcha', () => {
  test.each([
    ['ready', ready(), 0],
    ['solving', open(), 1],
    ['verifying', play(open({}, true), [official('answered', 'PARAM')]).model, 1],
  ] as const)('in %s: closed, and there again with the next show()', (_, before, closed) => {
    const { model, effects } = play(before, [official('displaced')])
    expect(model).toMatchObject({ state: 'idle', visible: false })
    expect(said(effects, 'close')).toHaveLength(closed)
    expect(placed(play(model, [show])).model.state).toBe('solving')
  })

  test('after a pass: the pass stays', () => {
    const { model } = play(open(), [official('passed', 'PARAM')])
    expect(play(model, [official('displaced')])).toEqual({ model, effects: [] })
  })
})

describe('after 20 minutes', () => {
  test.each([
    ['a hidden one', ready(), 'say statechange, say expire, cancel'],
    ['an open popup', open(), 'say statechange, say expire, cancel, stop close countdown, say close'],
  ])('%s is gone until the next show()', (_, before, line) => {
    const { model, effects } = play(before, [timer('expiry')])
    expect(model).toMatchObject({ state: 'expired', visible: false })
    expect(lineOf(effects)).toBe(line)
    expect(said(effects, 'expire')).toEqual([{ name: 'expire', detail: { certifyId: '' } }])
    expect(placed(play(model, [show])).model.state).toBe('solving')
  })

  test('an embedded one is renewed', () => {
    const { effects } = play(open(EMBED), [timer('expiry')])
    expect(lineOf(effects)).toBe('say statechange, say expire, cancel, still, placeOfficial')
  })

  test.each(['passed', 'answered'] as const)('one that said %s stays', outcome => {
    const { model } = play(open({}, true), [official(outcome, 'PARAM')])
    expect(play(model, [timer('expiry')])).toEqual({ model, effects: [] })
  })
})

test.each(OUTCOMES)('%s is not heard of a captcha of our own', outcome => {
  for (const state of ['requesting', 'ready', 'solving', 'verifying'] as const) {
    const model = modelIn(state)
    expect(play(model, [official(outcome, 'PARAM')])).toEqual({ model, effects: [] })
  }
})

test.each(OUTCOMES)('%s is not heard once the client is gone', outcome => {
  for (const turn of [hide, { type: 'reset' }, { type: 'detach' }] as const) {
    const { model } = play(open(), [turn])
    expect(play(model, [official(outcome, 'PARAM')])).toEqual({ model, effects: [] })
  }
})
