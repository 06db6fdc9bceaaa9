import { failureOf } from '../../../../plugin/core/errors/failure'
import type { ClientOutcome, EventOf } from '../../../../plugin/core/state/events'
import { INITIAL_MODEL, type Model } from '../../../../plugin/core/state/model'
import {
  answerIn,
  configure,
  emitted,
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
  show,
  type Turn,
  timer,
  validated,
} from './journey'

type Outcome = ClientOutcome
const OUTCOMES: readonly Outcome[] = ['passed', 'refused', 'answered', 'closed', 'displaced', 'broken', 'absent']

const client = 'plugin'
const reported = (outcome: Outcome, word = '', errMsg?: string): EventOf<'client'> => ({
  type: 'client',
  outcome,
  word,
  ...(errMsg === undefined ? {} : { errMsg }),
})

/** What the shell answers to the effect that put the client into the page. */
function placed({ model, effects }: Played): Played {
  const effect = effects.find(one => one.type === 'placeClient')
  if (effect?.type !== 'placeClient') throw new Error(`nothing was placed: ${lineOf(effects)}`)
  return play(model, [{ type: 'placed', run: effect.run, detail: effect.detail }])
}

/** The client in the page, not yet shown unless it is embedded. */
const ready = (raw = {}, handsOver = false): Model =>
  placed(play(INITIAL_MODEL, [configure({ client, ...raw }, handsOver), validated({ client, ...raw })])).model

/** The client open. */
const open = (raw = {}, handsOver = false): Model => play(ready(raw, handsOver), [show]).model

const EMBED = { mode: 'embed' } as const

describe('before it is in the page', () => {
  test('it is placed as soon as the parameters are valid, without a request of ours', () => {
    const asked = play(INITIAL_MODEL, [configure({ client }), validated({ client })])
    expect(lineOf(asked.effects)).toBe('emit statechange, stopAll, placeClient')
    const { model, effects } = placed(asked)
    expect(model.state).toBe('ready')
    expect(lineOf(effects)).toBe('emit statechange, start expiry 1200000, emit ready')
    expect(emitted(effects, 'ready')).toEqual([
      {
        name: 'ready',
        detail: { certifyId: '', captchaType: '', requestId: '', sceneId: 'scene', attempts: 0, elapsedMs: 0 },
      },
    ])
  })

  test('with prefetch off it is placed at the first show()', () => {
    const raw = { client, prefetch: false }
    const idle = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(lineOf(idle.effects)).toBe('emit statechange')
    expect(placed(play(idle.model, [show])).model).toMatchObject({ state: 'solving', visible: true })
  })

  test('what is placed for an older set of properties is not ready', () => {
    const { model } = play(INITIAL_MODEL, [configure({ client }), validated({ client })])
    const { run } = model
    const detail = { certifyId: '', captchaType: '', requestId: '', sceneId: 'scene', attempts: 0, elapsedMs: 0 }
    const newer = play(model, [refresh]).model
    expect(play(newer, [{ type: 'placed', run, detail }])).toEqual({ model: newer, effects: [] })
  })

  test.each(['requesting', 'ready', 'solving'] as const)('absent in %s is one InvalidParameter', state => {
    const before = {
      requesting: play(INITIAL_MODEL, [configure({ client }), validated({ client })]).model,
      ready: ready(),
      solving: open(),
    }[state]
    const { model, effects } = play(before, [reported('absent', 'generic:challenge')])
    expect(model).toMatchObject({
      state: 'error',
      failure: {
        code: 'InvalidParameter',
        attempts: 0,
        faults: [{ field: 'client', rule: 'value', expected: "'plugin' + generic:challenge" }],
      },
    })
    expect(lineOf(effects)).toBe('emit statechange, cancel, emit error')
    const late = { type: 'placed', run: model.run, detail: {} as never } as const
    expect(play(model, [reported('absent', 'generic:challenge'), late]).effects).toEqual([])
  })

  test('it opens only where it is shown', () => {
    expect(lineOf(play(ready(), [show]).effects)).toBe('emit statechange, openClient')
    expect(ready(EMBED).state).toBe('solving')
  })
})

describe('a preflight', () => {
  const raw = { client, preflight: true }
  const asked = (more = {}) => play(INITIAL_MODEL, [configure({ ...raw, ...more }), validated({ ...raw, ...more })])

  test('is a request of ours; ready has what it answered, without the certifyId, which is not that of the client', () => {
    expect(lineOf(asked().effects)).toContain('initialize')
    const { model, effects } = placed(play(asked().model, [initialized()]))
    expect(emitted(effects, 'ready')).toMatchObject([
      { detail: { certifyId: '', captchaType: 'PUZZLE', requestId: 'r-1', attempts: 1, elapsedMs: 80 } },
    ])
    expect(model).toMatchObject({ state: 'ready', challenge: null })
  })

  test('leaves the certifyId of the page to the client', () => {
    const { effects } = asked({ userCertifyId: 'demo_aB3dE6gH9j' })
    expect(effects.find(({ type }) => type === 'initialize')).toMatchObject({ config: { userCertifyId: '' } })
  })

  test('that fails keeps the client out; a retry asks again', () => {
    const { model, effects } = play(asked().model, [failed()])
    expect(model.state).toBe('error')
    expect(lineOf(effects)).toBe('emit statechange, emit error')
    expect(lineOf(play(model, [retry]).effects)).toContain('initialize')
  })

  test('a traceless scene cannot be embedded with this client either', () => {
    const { model } = play(asked(EMBED).model, [initialized({ captchaType: 'TRACELESS' })])
    expect(failureIn(model)).toMatchObject({ code: 'InvalidParameter', faults: [{ field: 'mode' }] })
  })
})

describe('what it reports', () => {
  test('passed: it shows its tick, then it is taken away with the popup', () => {
    const { model, effects } = play(open(), [reported('passed', 'PARAM')])
    expect(model).toMatchObject({ state: 'passed', visible: true })
    expect(lineOf(effects)).toBe('emit statechange, stop expiry, emit success, start close 1000')
    expect(emitted(effects, 'success')).toEqual([
      {
        name: 'success',
        detail: { captchaVerifyParam: 'PARAM', certifyId: '', sceneId: 'scene', verifyCode: '' },
      },
    ])
    const over = play(model, [timer('close')])
    expect(lineOf(over.effects)).toBe('cancel, stop close countdown, emit close')
    expect(emitted(over.effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'success' } }])
  })

  test('passed, embedded: it stays where it is', () => {
    const passed = play(open(EMBED), [reported('passed', 'PARAM')])
    const { effects } = play(passed.model, [timer('close')])
    expect(lineOf(effects)).toBe('stop close countdown')
  })

  test('refused: it shows the next challenge by itself', () => {
    const { model, effects } = play(open(), [reported('refused', 'F015'), reported('refused', 'F016')])
    expect(model).toMatchObject({ state: 'solving', refreshes: 2 })
    expect(lineOf(effects)).toBe('emit fail')
    expect(emitted(effects, 'fail')).toMatchObject([{ verifyCode: 'F016', refreshes: 1 }])
  })

  test('closed: the next show() opens the same one again', () => {
    const { model, effects } = play(open(), [reported('closed')])
    expect(lineOf(effects)).toBe('emit statechange, stop close countdown, emit close')
    expect(emitted(effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'user' } }])
    expect(lineOf(play(model, [show]).effects)).toBe('emit statechange, openClient')
  })

  test('a code of the initialization, even as a refusal, is that error, and the client is taken away', () => {
    for (const outcome of ['refused', 'broken'] as const) {
      const { model, effects } = play(open(), [reported(outcome, 'IllegalScene')])
      expect(model).toMatchObject({ state: 'error', failure: { code: 'IllegalScene', type: 'Configuration' } })
      expect(lineOf(effects)).toBe('emit statechange, cancel, emit error')
    }
  })

  test('broken, with and without a code', () => {
    expect(failureIn(play(open(), [reported('broken', 'Odd', 'no way')]).model)).toMatchObject({
      code: 'Odd',
      type: 'Unknown',
      platform: { errMsg: 'no way' },
    })
    expect(failureIn(play(open(), [reported('broken')]).model)).toEqual({
      code: 'Unknown',
      type: 'Unknown',
      retryable: false,
      attempts: 0,
    })
  })

  test('a code of ours, reported by it, is of type Unknown', () => {
    expect(failureIn(play(open(), [reported('broken', 'InvalidParameter')]).model)?.type).toBe('Unknown')
  })

  test('counts, too, when the page opened it past us', () => {
    expect(play(ready(), [reported('passed', 'PARAM')]).model.state).toBe('passed')
    expect(play(ready(), [reported('refused', 'F015'), show]).model.state).toBe('solving')
  })
})

describe('an answer for the page to judge (V2)', () => {
  const asked = () => play(open({}, true), [reported('answered', 'PARAM')])

  test.each([
    [true, 'passed', 'stop expiry, emit success, start close 1000'],
    [false, 'solving', 'emit fail'],
  ])('%s', (pass, state, line) => {
    expect(lineOf(asked().effects)).toBe('emit statechange, handOver')
    const { model, effects } = play(asked().model, [judged(pass, '')])
    expect(model.state).toBe(state)
    expect(answerIn(model)).toBeNull()
    expect(lineOf(effects)).toBe(`emit statechange, ${line}`)
  })

  test('one at a time', () => {
    const { model } = asked()
    expect(play(model, [reported('answered', 'OTHER')])).toEqual({ model, effects: [] })
  })

  test('the verdict on an answer that was withdrawn is dropped', () => {
    const { model } = asked()
    const gone = play(model, [hide]).model
    const verdict = { type: 'judged', run: model.run, verdict: { pass: true, verifyCode: '' } } as const
    expect(gone.state).toBe('idle')
    expect(play(gone, [verdict]).effects).toEqual([])
  })
})

describe('while it is open', () => {
  test('show() opens it again: the person may have closed it without its reporting that', () => {
    const { model, effects } = play(open(), [show])
    expect(model.state).toBe('solving')
    expect(lineOf(effects)).toBe('openClient')
  })

  test('show() of a captcha of our own changes nothing', () => {
    expect(play(modelIn('solving'), [show]).effects).toEqual([])
  })

  test('hide() takes it away, and show() brings another', () => {
    const hidden = play(open(), [hide])
    expect(hidden.model).toMatchObject({ state: 'idle', visible: false })
    expect(lineOf(hidden.effects)).toBe('emit statechange, stopAll, stop close countdown, emit close')
    expect(placed(play(hidden.model, [show])).model).toMatchObject({ state: 'solving', visible: true })
  })

  test.each([
    ['refresh()', refresh],
    ['new properties', configure({ client, sceneId: 'other' })],
    ['reset()', { type: 'reset' }],
    ['detach', { type: 'detach' }],
  ] as readonly (readonly [string, Turn])[])('%s takes it away', (_, turn) => {
    expect(lineOf(play(open(), [turn]).effects)).toContain('stopAll')
  })

  test('events that only a challenge of ours has are ignored', () => {
    const model = ready()
    expect(play(model, [{ type: 'grabbed' }])).toEqual({ model, effects: [] })
  })
})

describe('taken by another captcha', () => {
  test.each([
    ['ready', ready(), 0],
    ['solving', open(), 1],
    ['verifying', play(open({}, true), [reported('answered', 'PARAM')]).model, 1],
  ] as const)('in %s: closed, and back at the next show()', (_, before, closed) => {
    const { model, effects } = play(before, [reported('displaced')])
    expect(model).toMatchObject({ state: 'idle', visible: false })
    expect(emitted(effects, 'close')).toHaveLength(closed)
    expect(placed(play(model, [show])).model.state).toBe('solving')
  })

  test('after a pass: the pass remains', () => {
    const { model } = play(open(), [reported('passed', 'PARAM')])
    expect(play(model, [reported('displaced')])).toEqual({ model, effects: [] })
  })
})

describe('after 20 minutes', () => {
  test.each([
    ['a hidden one', ready(), 'emit statechange, emit expire, cancel'],
    ['an open popup', open(), 'emit statechange, emit expire, cancel, stop close countdown, emit close'],
  ])('%s is taken away until the next show()', (_, before, line) => {
    const { model, effects } = play(before, [timer('expiry')])
    expect(model).toMatchObject({ state: 'expired', visible: false })
    expect(lineOf(effects)).toBe(line)
    expect(emitted(effects, 'expire')).toEqual([{ name: 'expire', detail: { certifyId: '' } }])
    expect(placed(play(model, [show])).model.state).toBe('solving')
  })

  test('an embedded one is renewed', () => {
    const { effects } = play(open(EMBED), [timer('expiry')])
    expect(lineOf(effects)).toBe('emit statechange, emit expire, cancel, stopAll, placeClient')
  })

  test.each(['passed', 'answered'] as const)('one that reported %s remains', outcome => {
    const { model } = play(open({}, true), [reported(outcome, 'PARAM')])
    expect(play(model, [timer('expiry')])).toEqual({ model, effects: [] })
  })
})

describe('it could not be had', () => {
  const failure = failureOf('ClientLoadFailed', { platform: { errMsg: 'load:fail' } })
  const lost = { type: 'clientFailed', failure } as const

  test.each([
    ['requesting', play(INITIAL_MODEL, [configure({ client }), validated({ client })]).model],
    ['ready', ready()],
    ['solving', open()],
  ])('in %s: that failure, and it is taken away; a retry asks for it again', (_, before) => {
    const { model, effects } = play(before, [lost])
    expect(failureIn(model)).toEqual(failure)
    expect(lineOf(effects)).toBe('emit statechange, cancel, emit error')
    expect(lineOf(play(model, [retry]).effects)).toContain('placeClient')
    expect(play(model, [{ type: 'placed', run: before.run, detail: {} as never }]).effects).toEqual([])
  })

  test.each([
    ['passed', play(open(), [reported('passed', 'PARAM')]).model],
    ['verifying', play(open({}, true), [reported('answered', 'PARAM')]).model],
    ['idle', play(open(), [hide]).model],
    ['a captcha of our own', modelIn('requesting')],
    ['an open one of our own', modelIn('solving')],
  ])('is ignored in %s', (_, before) => {
    expect(play(before, [lost])).toEqual({ model: before, effects: [] })
  })
})

test.each(OUTCOMES)('%s is ignored by a captcha of our own', outcome => {
  for (const state of ['requesting', 'ready', 'solving', 'verifying'] as const) {
    const model = modelIn(state)
    expect(play(model, [reported(outcome, 'PARAM')])).toEqual({ model, effects: [] })
  }
})

test.each(OUTCOMES.filter(outcome => outcome !== 'absent'))('%s is ignored before it is placed', outcome => {
  const { model } = play(INITIAL_MODEL, [configure({ client }), validated({ client })])
  expect(model.state).toBe('requesting')
  expect(play(model, [reported(outcome, 'PARAM')])).toEqual({ model, effects: [] })
})

test.each(OUTCOMES)('%s is ignored once the client was taken away', outcome => {
  for (const turn of [hide, { type: 'reset' }, { type: 'detach' }] as const) {
    const { model } = play(open(), [turn])
    expect(play(model, [reported(outcome, 'PARAM')])).toEqual({ model, effects: [] })
  }
})
