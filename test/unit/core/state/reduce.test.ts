import { failureOf } from '../../../../plugin/core/errors/failure'
import { type CaptchaState, STATES } from '../../../../plugin/core/state/captchaState'
import { INITIAL_MODEL } from '../../../../plugin/core/state/model'
import {
  answered,
  configure,
  failed,
  hide,
  initialized,
  invalid,
  judged,
  lineOf,
  modelIn,
  pictures,
  play,
  refresh,
  retry,
  show,
  type Turn,
  timer,
  unset,
  validated,
} from './journey'

/** One event of each kind, with the number of the run under way where it carries one. */
const EVENTS = {
  configure: configure({ sceneId: 'another' }),
  unset,
  validated: validated(),
  invalid: invalid([{ field: 'mode', rule: 'value', expected: '', received: '' }]),
  initialized: initialized(),
  pass: judged(true),
  refusal: judged(false),
  failed: failed(),
  show,
  hide,
  refresh,
  retry,
  reset: { type: 'reset' },
  grabbed: { type: 'grabbed' },
  answered,
  loaded: pictures(true),
  broken: pictures(false),
  clientPass: { type: 'client', outcome: 'passed', word: 'PARAM' },
  clientRefusal: { type: 'client', outcome: 'refused', word: 'F015' },
  clientAnswer: { type: 'client', outcome: 'answered', word: 'PARAM' },
  clientFault: { type: 'client', outcome: 'broken', word: '' },
  clientLost: { type: 'clientFailed', failure: failureOf('ClientLoadFailed') },
  online: { type: 'online' },
  expiry: timer('expiry'),
  renew: timer('renew'),
  close: timer('close'),
  rateLimit: timer('rateLimit'),
  countdown: timer('countdown'),
  reminder: timer('reminder'),
  detach: { type: 'detach' },
} as const satisfies Readonly<Record<string, Turn>>
type Name = keyof typeof EVENTS

type Row = Readonly<Partial<Record<Name, string>>>

/** In every state. */
const ALWAYS: Row = {
  configure: 'validating: stopAll, validate',
  unset: 'idle: stopAll, start reminder 5000',
  detach: 'idle: stopAll',
}

/** Wherever a popup is open. */
const OPEN: Row = {
  ...ALWAYS,
  // It was asked to be shown, so what is missing is an error.
  unset: 'validating: stopAll, validate',
  hide: 'same: stop close countdown, emit close',
  reset: 'idle: stopAll, stop close countdown, emit close',
  close: 'same: stop close countdown, emit close',
}

const AGAIN = 'requesting: stopAll, initialize'
/** The popup of a pass goes before anything new begins. */
const GONE = 'stop close countdown, emit close'
const RENEWED = 'requesting: emit expire, stopAll, initialize'

/** What happens in which state. An event without a cell changes nothing but, for `show`, that the popup is open. */
const TABLE: Readonly<Record<CaptchaState, Row>> = {
  idle: { ...ALWAYS, reset: 'idle: stopAll', show: AGAIN, refresh: AGAIN },
  validating: {
    ...OPEN,
    validated: AGAIN,
    invalid: 'error: emit error',
    refresh: 'validating: stopAll, validate',
    rateLimit: 'validating: stopAll, validate',
  },
  requesting: {
    ...OPEN,
    initialized: 'ready: start expiry 1200000, emit ready',
    failed: 'error: emit error',
    refresh: AGAIN,
    rateLimit: AGAIN,
  },
  ready: {
    ...OPEN,
    refresh: AGAIN,
    grabbed: 'solving: ',
    answered: 'verifying: verify',
    broken: AGAIN,
    expiry: RENEWED,
  },
  solving: {
    ...OPEN,
    hide: 'ready: stop close countdown, emit close',
    refresh: AGAIN,
    answered: 'verifying: verify',
    broken: AGAIN,
    expiry: RENEWED,
  },
  verifying: {
    ...OPEN,
    pass: 'passed: stop expiry, emit success, start close 1000',
    refusal: 'failed: stop expiry, emit fail, start renew 1200, initialize',
    failed: 'error: emit error',
    hide: 'idle: stopAll, stop close countdown, emit close',
    refresh: AGAIN,
  },
  passed: {
    ...OPEN,
    configure: `validating: ${GONE}, stopAll, validate`,
    unset: `idle: ${GONE}, stopAll, start reminder 5000`,
    show: AGAIN,
    refresh: `requesting: ${GONE}, stopAll, initialize`,
  },
  failed: {
    ...OPEN,
    hide: 'idle: stopAll, stop close countdown, emit close',
    refresh: AGAIN,
    // The next initialization is under way: its result waits for the end of the refusal.
    initialized: 'same: ',
    failed: 'same: ',
    renew: 'requesting: ',
  },
  expired: {
    ...ALWAYS,
    reset: 'idle: stopAll',
    show: AGAIN,
    refresh: AGAIN,
  },
  error: { ...OPEN, show: AGAIN, refresh: AGAIN, retry: AGAIN },
}

describe.each(STATES)('%s', state => {
  test.each(Object.keys(EVENTS) as Name[])('on %s', name => {
    const before = modelIn(state)
    const { model, effects } = play(before, [EVENTS[name]])
    const cell = TABLE[state][name]
    if (cell === undefined) {
      const loaded = name === 'loaded' ? { pictureRetried: false } : {}
      expect(lineOf(effects)).toBe('')
      expect(model).toEqual({ ...before, ...loaded, visible: before.visible || name === 'show' })
      return
    }
    const [next, line] = cell.split(': ') as [string, string]
    const after = next === 'same' ? state : next
    const moved = after !== state && name !== 'detach'
    expect(model.state).toBe(after)
    expect(lineOf(effects)).toBe([...(moved ? ['emit statechange'] : []), ...(line ? [line] : [])].join(', '))
  })
})

describe('before the first settled set of properties', () => {
  test.each(Object.keys(EVENTS).filter(name => name !== 'configure') as Name[])('%s sends nothing', name => {
    const { model, effects } = play(INITIAL_MODEL, [EVENTS[name]])
    expect(model.state).toBe('idle')
    expect(lineOf(effects)).toMatch(name === 'unset' ? /^stopAll, start reminder 5000$/ : /^(stopAll)?$/)
  })

  test('show() is remembered', () => {
    const without = { prefetch: false }
    const { model, effects } = play(INITIAL_MODEL, [show, configure(without), validated(without)])
    expect(model).toMatchObject({ state: 'requesting', visible: true })
    expect(lineOf(effects)).toBe('emit statechange, stopAll, initialize')
  })
})

test('statechange has the state before and the state after', () => {
  const { effects } = play(modelIn('ready'), [{ type: 'grabbed' }])
  expect(effects).toEqual([
    { type: 'announce', announcement: { name: 'statechange', detail: { from: 'ready', to: 'solving' } } },
  ])
})

test('the model is replaced, never changed', () => {
  for (const state of STATES)
    for (const event of Object.values(EVENTS)) {
      const before = Object.freeze(modelIn(state))
      expect(() => play(before, [event])).not.toThrow()
    }
})
