import { isServiceCode } from '../errors/catalog'
import { type Failure, type FailureFacts, failureOf, unknownFailure } from '../errors/failure'
import { fault } from '../issues/fault'
import type { Fault } from '../issues/issue'
import type { CaptchaConfig } from '../parameters/config'
import type { CaptchaState } from './captchaState'
import type { ReadyDetail } from './details'
import type { EventOf } from './events'
import type { Model } from './model'
import { passed } from './pass'
import { andThen, announce, CANCEL, close, fail, lapse, type Step, stay, step } from './step'

/**
 * The hand-over to Alibaba's own client: it initializes, draws and verifies by itself; we hold it back until the parameters are
 * valid, open it for one captcha at a time, and say what it says as our own events.
 */

export function isOfficial({ config }: Model): boolean {
  return config !== null && config.client === 'official'
}

/**
 * Its own initialization takes a while, so it is in the page before anybody asks for it. Where that is the only one, there is
 * nothing more to say of it: Alibaba's client keeps its certifyId to itself.
 */
export function place(model: Model, config: CaptchaConfig, known: Partial<ReadyDetail> = {}): Step {
  const { sceneId } = config
  const detail = { captchaType: '', requestId: '', attempts: 0, elapsedMs: 0, ...known, certifyId: '', sceneId }
  return step(model, { state: 'requesting' }, { type: 'placeOfficial', run: model.run, config, detail })
}

/** Opens it, or once more: a person may have closed it without its saying so. */
export const openOfficial = (model: Model): Step =>
  model.config ? step(model, { state: 'solving' }, { type: 'openOfficial', config: model.config }) : stay(model)

/** `client="official"` alone does nothing: the host has to give what only the host can have. */
export function notHandedOver(what: string): Fault {
  return fault('client', 'value', `'official' + ${what}`, 'official')
}

type Outcome = EventOf<'official'>['outcome']

/** From `ready` on, for a page may have opened it past us. */
const OPEN: readonly CaptchaState[] = ['ready', 'solving']

/** The states in which each is heard. */
const HEARD: Readonly<Record<Outcome, readonly CaptchaState[]>> = {
  passed: OPEN,
  refused: OPEN,
  answered: OPEN,
  closed: OPEN,
  displaced: [...OPEN, 'verifying'],
  broken: OPEN,
  absent: [...OPEN, 'requesting'],
}

/** What the client said. */
export function official(model: Model, { outcome, word, errMsg }: EventOf<'official'>): Step {
  if (!isOfficial(model) || !HEARD[outcome].includes(model.state)) return stay(model)
  switch (outcome) {
    case 'passed':
      return passed(model, word, '')
    case 'refused':
      return isServiceCode(word) ? broken(model, word) : refused(model, word)
    case 'answered': {
      const run = model.run + 1
      const patch = { state: 'verifying', run, captchaVerifyParam: word } as const
      return step(model, patch, { type: 'handOver', run, captchaVerifyParam: word })
    }
    case 'closed':
      return close({ ...model, state: 'ready' }, 'user')
    case 'displaced':
      return lapse(model, 'api')
    case 'broken':
      return broken(model, word, errMsg ? { platform: { errMsg } } : {})
    case 'absent':
      return gone(model, failureOf('InvalidParameter', { faults: [notHandedOver(word)] }))
  }
}

const broken = (model: Model, code: string, facts: FailureFacts = {}): Step =>
  gone(model, isServiceCode(code) ? failureOf(code, facts) : unknownFailure(code || 'Unknown', facts))

/** The client leaves the page, so that our own panel can say what is wrong. */
const gone = (model: Model, failure: Failure): Step =>
  andThen(step(model, { run: model.run + 1 }, ...CANCEL), next => fail(next, failure))

/** Not the end: the client shows a fresh challenge by itself. */
export function refused(model: Model, verifyCode: string): Step {
  const { refreshes } = model
  return step(
    model,
    { state: 'solving', verifyCode, captchaVerifyParam: null, refreshes: refreshes + 1 },
    announce({ name: 'fail', verifyCode, challenge: null, refreshes }),
  )
}
