import { type Answer, type Outcome, refuse } from './answers'
import type { InitFault, VerifyFault } from './scenes'
import type { ServiceState } from './state'

const SLOW_MS = 3000
const FAILURES_OF_FLAKY = 2

export interface FaultyCall {
  readonly state: ServiceState
  /** Who a flaky scene counts for. */
  readonly caller: string
  /** The right answer. */
  readonly right: () => Promise<Answer>
}

type Fault = (call: FaultyCall) => Outcome | Promise<Outcome>

const page = (status: number, type: string, body: string, headers = {}): Answer => ({
  status,
  code: `(${type})`,
  body,
  headers: { 'content-type': type, ...headers },
})

const internalError: Fault = () => page(500, 'text/plain', 'Internal Server Error')

const flaky: Fault = async call => {
  const owed = call.state.failuresOwed.get(call.caller) ?? FAILURES_OF_FLAKY
  if (owed > 0) {
    call.state.failuresOwed.set(call.caller, owed - 1)
    return internalError(call)
  }
  call.state.failuresOwed.delete(call.caller)
  return call.right()
}

const truncated: Fault = async ({ right }) => {
  const whole = JSON.stringify((await right()).body)
  return page(200, 'application/json', whole.slice(0, whole.length / 2))
}

const edited =
  (members: object): Fault =>
  async ({ right }) => {
    const answer = await right()
    return { ...answer, body: { ...Object(answer.body), ...members } }
  }

export const INIT_FAULTS: Readonly<Record<InitFault, Fault>> = {
  slow: async ({ state, right }) => {
    await state.wait(SLOW_MS)
    return right()
  },
  timeout: () => 'never',
  drop: () => 'drop',
  'status-500': internalError,
  html: () => page(200, 'text/html', '<!doctype html><title>Sign in to the network</title><p>Please sign in.</p>'),
  truncated,
  'limit-flow': edited({ LimitFlow: true }),
  flaky,
  'user-tag': () => refuse('IllegalUserTag'),
  'retry-after': () => page(503, 'text/plain', 'Service Unavailable', { 'retry-after': '1' }),
  'unknown-code': () => refuse('SomethingNew'),
  'unknown-type': edited({ CaptchaType: 'SPATIAL' }),
}

export const VERIFY_FAULTS: Readonly<Record<VerifyFault, Fault>> = {
  'status-500': internalError,
  drop: () => 'drop',
  flaky,
}
