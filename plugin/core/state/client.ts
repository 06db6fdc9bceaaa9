import { isServiceCode } from '../errors/catalog'
import { type Failure, type FailureFacts, failureOf, serviceFailure } from '../errors/failure'
import { serviceCode } from '../errors/serviceCode'
import { fault } from '../issues/fault'
import type { Fault } from '../issues/issue'
import { CLIENTS, type Client } from '../parameters/config'
import { close, discardChallenge } from './close'
import type { ReadyDetail } from './details'
import type { EventOf } from './events'
import { fail } from './fail'
import { type Configured, isAlibabas, keep, type Model, type Open, type Requesting, type Verifying } from './model'
import { passed } from './pass'
import { after, announce, CANCEL, type Step, stay, step } from './step'
import { send } from './submit'

/**
 * A client of Alibaba's in our place: it initializes, draws and verifies by itself; we hold it back until the parameters are valid, open
 * it for one captcha at a time, and report what it reports as our own events.
 */

/**
 * Its own initialization takes a while, so it is in the page before anybody asks for it. Where that is the only one, there is
 * nothing more to report: Alibaba's client keeps its certifyId to itself.
 */
export function place(model: Requesting, known: Partial<ReadyDetail> = {}): Step {
  const { config, run } = model
  const { sceneId } = config
  const detail = { captchaType: '', requestId: '', attempts: 0, elapsedMs: 0, ...known, certifyId: '', sceneId }
  return step(model, { type: 'placeClient', run, config, detail })
}

/** Opens it, or once more: a person may have closed it without its reporting that. */
export const openClient = (model: Open): Step =>
  step({ ...model, asked: false, state: 'solving' }, { type: 'openClient', config: model.config })

/** What only the host has and has to give. */
export const PLUGIN_INTERFACE = 'configure({ plugin })'

/** A value of `client` that does nothing without `what`. */
export const lackOf = (client: Client, what: string): Fault => fault('client', 'value', `'${client}' + ${what}`, client)

/** Where a client is left out of the build: a plugin may not hold a `<web-view>`, so that one is in the npm component only. */
const OTHER_BUILD = 'npm component'

/** What is missing for the client that the page chose, whatever else is wrong with its parameters. */
export function lacksOf(chosen: unknown, lacking: EventOf<'checked'>['lacking']): readonly Fault[] {
  const client = CLIENTS.find(name => name === chosen)
  if (client === undefined || client === 'own') return []
  const row = lacking.find(({ name }) => name === client)
  const { what, faults = [] } = row || { what: OTHER_BUILD }
  return what === '' ? faults : [lackOf(client, what), ...faults]
}

/** What the client reported. It is open from `ready` on: a page may have opened it past us. */
export function client(model: Model, event: EventOf<'client'>): Step {
  if (!isAlibabas(model)) return stay(model)
  switch (model.state) {
    case 'ready':
    case 'solving':
      return fromOpen(model, event)
    case 'verifying':
      return event.outcome === 'displaced' ? discardChallenge(model, 'api') : stay(model)
    case 'requesting':
      return event.outcome === 'absent' ? absent(model, event.word) : stay(model)
    default:
      return stay(model)
  }
}

function fromOpen(model: Open, event: EventOf<'client'>): Step {
  if (event.outcome === 'expired') return stay(model)
  const { outcome, word, errMsg } = event
  switch (outcome) {
    case 'passed':
      return passed(model, word, '')
    case 'refused':
      return isServiceCode(word) ? broken(model, word) : refused(model, word)
    case 'answered':
      return send(model, word)
    case 'closed':
      return close({ ...model, state: 'ready' }, 'user')
    case 'displaced':
      return discardChallenge(model, 'api')
    case 'broken':
      return broken(model, word, errMsg ? { platform: { errMsg } } : {})
    case 'absent':
      return absent(model, word)
  }
}

/** It could not be had, or says itself what went wrong. */
export function clientFailed(model: Model, { failure }: EventOf<'clientFailed'>): Step {
  const { state } = model
  const awaited = state === 'requesting' || state === 'ready' || state === 'solving'
  return awaited && isAlibabas(model) ? gone(model, failure) : stay(model)
}

const absent = (model: Open | Requesting, what: string): Step =>
  gone(model, failureOf('InvalidParameter', { faults: [lackOf(model.config.client, what)] }))

const broken = (model: Open, code: string, facts: FailureFacts = {}): Step =>
  gone(model, code ? serviceFailure(serviceCode(code), facts) : failureOf('Unknown', facts))

/** The client leaves the page, so that our own panel can show what is wrong. */
const gone = (model: Configured, failure: Failure): Step =>
  after([CANCEL], fail({ ...model, run: model.run + 1 }, failure))

/** Not the end: the client shows a fresh challenge by itself. */
export function refused(model: Open | Verifying, verifyCode: string): Step {
  const { refreshes, config } = model
  return step(
    { ...keep(model), refreshes: refreshes + 1, state: 'solving', config, challenge: null },
    announce({ name: 'fail', verifyCode, challenge: null, refreshes }),
  )
}
