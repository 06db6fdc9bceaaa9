import { type Failure, failureOf } from '../../../../plugin/core/errors/failure'
import type { Fault } from '../../../../plugin/core/issues/issue'
import type { CaptchaConfig, RawParameters } from '../../../../plugin/core/parameters/config'
import { type Checked, checkParameters } from '../../../../plugin/core/parameters/validate'
import type { Challenge } from '../../../../plugin/core/protocol/challenge'
import type { Answer } from '../../../../plugin/core/protocol/verifyParam'
import type { CaptchaState } from '../../../../plugin/core/state/captchaState'
import type { Effect } from '../../../../plugin/core/state/effects'
import type { MachineEvent } from '../../../../plugin/core/state/events'
import { INITIAL_MODEL, type Model } from '../../../../plugin/core/state/model'
import { reduce } from '../../../../plugin/core/state/reduce'
import { TIMERS } from '../../../../plugin/core/state/timers'

/** When everything here happens, where a test gives no other time. */
export const NOON = Date.UTC(2026, 5, 1, 12)

export const RAW: RawParameters = { sceneId: 'scene', prefix: 'demo' }

export function configOf(raw: RawParameters = {}): CaptchaConfig {
  const { config, faults } = checkParameters({ ...RAW, ...raw })
  if (!config) throw new Error(`no valid parameters: ${JSON.stringify(faults)}`)
  return config
}

export const challengeOf = (over: Partial<Challenge> = {}): Challenge => ({
  captchaType: 'PUZZLE',
  certifyId: 'c-1',
  requestId: 'r-1',
  image: 'https://pictures.test/a.png',
  puzzleImage: 'https://pictures.test/b.png',
  ...over,
})

export const ANSWER: Answer = {
  type: 'PUZZLE',
  position: 120.5,
  durationMs: 900,
  input: 'touch',
  track: [
    [0, 0, 0],
    [60, 2, 900],
  ],
}

export const offline = failureOf('NetworkUnavailable', { attempts: 1 })
export const dropped = failureOf('NetworkError', { attempts: 3 })
export const blocked = failureOf('ThrottlingByStrategy', { attempts: 1 })

/** An event, or what makes one of the model it comes to: results carry the number of the run under way. */
export type Turn = MachineEvent | ((model: Model) => MachineEvent)

export const configure = (raw: RawParameters = {}, handsOver = false): MachineEvent => ({
  type: 'configure',
  inputs: { raw: { ...RAW, ...raw }, faults: [], given: true, handsOver },
})
/** Neither a scene nor `props`. */
export const unset = {
  type: 'configure',
  inputs: { raw: { prefix: 'demo' } as RawParameters, faults: [], given: false, handsOver: false },
} as const satisfies MachineEvent
const checked =
  (result: Checked): Turn =>
  ({ run }) => ({ type: 'checked', run, checked: result, found: null, lacking: [{ name: 'plugin', what: '' }] })
export const validated = (raw: RawParameters = {}): Turn => checked(checkParameters({ ...RAW, ...raw }))
export const invalid = (faults: readonly Fault[] = []): Turn => checked({ faults, selectors: [], config: null })
export const initialized =
  (over: Partial<Challenge> = {}): Turn =>
  ({ run }) => ({ type: 'initialized', run, challenge: challengeOf(over), attempts: 1, elapsedMs: 80 })
export const failed =
  (failure = dropped): Turn =>
  ({ run }) => ({ type: 'failed', run, failure })
export const judged =
  (pass: boolean, verifyCode = pass ? 'T001' : 'F015'): Turn =>
  ({ run }) => ({ type: 'judged', run, verdict: { pass, verifyCode } })
export const show: MachineEvent = { type: 'show' }
export const hide: MachineEvent = { type: 'hide', reason: 'user' }
export const answered: MachineEvent = { type: 'answered', answer: ANSWER }
export const refresh: MachineEvent = { type: 'refresh' }
export const retry: MachineEvent = { type: 'retry' }
export const timer = (name: (typeof TIMERS)[number]): MachineEvent => ({ type: 'timer', timer: name })
export const pictures = (loaded: boolean, certifyId = 'c-1'): MachineEvent => ({ type: 'pictures', certifyId, loaded })

export interface Played {
  readonly model: Model
  /** Of the last turn only. */
  readonly effects: readonly Effect[]
}

export function play(model: Model, turns: readonly Turn[], atMs = NOON): Played {
  return turns.reduce<Played>(
    (so, turn) => reduce(so.model, typeof turn === 'function' ? turn(so.model) : turn, atMs),
    { model, effects: [] },
  )
}

/** The shortest way of a shown popup into each state; `idle` and `expired` are those of a hidden one. */
const WAYS: Readonly<Record<CaptchaState, (raw: RawParameters) => readonly Turn[]>> = {
  idle: raw => [configure({ ...raw, prefetch: false }), validated({ ...raw, prefetch: false })],
  validating: raw => [show, configure(raw)],
  requesting: raw => [show, configure(raw), validated(raw)],
  ready: raw => [...WAYS.requesting(raw), initialized()],
  solving: raw => [...WAYS.ready(raw), { type: 'grabbed' }],
  verifying: raw => [...WAYS.solving(raw), answered],
  passed: raw => [...WAYS.verifying(raw), judged(true)],
  failed: raw => [...WAYS.verifying(raw), judged(false)],
  expired: raw => [configure(raw), validated(raw), initialized(), timer('expiry')],
  error: raw => [...WAYS.requesting(raw), failed()],
}

export function modelIn(state: CaptchaState, raw: RawParameters = {}): Model {
  const { model } = play(INITIAL_MODEL, WAYS[state](raw))
  if (model.state !== state) throw new Error(`the way to ${state} leads to ${model.state}`)
  return model
}

export const failureIn = (model: Model): Failure | null => (model.state === 'error' ? model.failure : null)

/** The answer that waits for its verdict, or would be sent again. */
export const answerIn = (model: Model): string | null =>
  'captchaVerifyParam' in model ? model.captchaVerifyParam : null

/** One line for the effects of a step; `stopAll` ends all that is under way. */
export function lineOf(effects: readonly Effect[]): string {
  return effects
    .map(wordOf)
    .join(', ')
    .replaceAll(`cancel, stop ${TIMERS.join(' ')}, unwatch`, 'stopAll')
}

function wordOf(effect: Effect): string {
  switch (effect.type) {
    case 'start':
      return `start ${effect.timer} ${effect.ms}`
    case 'stop':
      return `stop ${effect.timers.join(' ')}`
    case 'watchNetwork':
      return effect.on ? 'watch' : 'unwatch'
    case 'announce':
      return `emit ${effect.announcement.name}`
    default:
      return effect.type
  }
}

/** Detail (or what stands for it) of the announcements of one name. */
export function emitted<Name extends string>(effects: readonly Effect[], name: Name) {
  return effects.flatMap(effect =>
    effect.type === 'announce' && effect.announcement.name === name ? [effect.announcement] : [],
  )
}
