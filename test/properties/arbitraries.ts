import fc from 'fast-check'
import { ERROR_CODES } from '../../plugin/core/errors/catalog'
import { failureOf } from '../../plugin/core/errors/failure'
import { FIELDS } from '../../plugin/core/parameters/rules'
import type { HttpOutcome } from '../../plugin/core/ports'
import { CAPTCHA_TYPES } from '../../plugin/core/protocol/challenges'
import type { MachineEvent } from '../../plugin/core/state/events'
import type { Callbacks } from '../../plugin/types/dropIn'
import { failureBody, initBody, verifyBody } from '../unit/fakes/service'
import type { Habits, PortMood, SelectorMood } from './world'

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 2 })

/** Mostly something that a page would pass; sometimes anything at all, in any property. */
export const rawParameters = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.record(
      {
        mode: fc.constantFrom('popup', 'embed'),
        language: fc.constantFrom('cn', 'en', 'ar', 'xx'),
        element: fc.constantFrom('#a', ''),
        timeout: fc.constantFrom(1, 300, 60000),
        prefetch: fc.boolean(),
        userCertifyId: fc.constantFrom('', 'auto'),
        client: fc.constantFrom('own', 'own', 'plugin'),
        preflight: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), anything) },
)

const certifyId = fc.constantFrom('c-1', 'c-2')
const certified = fc.record({ CertifyId: certifyId, CaptchaType: fc.constantFrom(...CAPTCHA_TYPES) })
const verdict = fc.record({ VerifyResult: fc.boolean(), VerifyCode: fc.constantFrom('T001', 'F015', 'F014') })
const code = fc.oneof(fc.constantFrom(...ERROR_CODES), fc.string({ maxLength: 8 }))

/** A body that answers both calls, so that either can take it for its own. */
const goodBody = fc
  .tuple(certified, verdict)
  .map(([challenge, result]) => ({ ...initBody(challenge), ...{ Result: verifyBody(result).Result } }))

const status = fc.oneof(fc.constantFrom(200, 200, 403, 408, 429, 500, 503), fc.integer())
const headers = fc.oneof(
  fc.constant({}),
  fc.record({ 'Retry-After': fc.oneof(fc.constantFrom('1', '7', '30', 'Wed, 21 Oct 2099 07:28:00 GMT'), anything) }),
)
const response = (body: fc.Arbitrary<unknown>) =>
  fc.record({ kind: fc.constant('response' as const), statusCode: status, headers, body })

export const goodOutcome: fc.Arbitrary<HttpOutcome> = goodBody.map(body => ({
  kind: 'response',
  statusCode: 200,
  headers: {},
  body,
}))

export const outcome: fc.Arbitrary<HttpOutcome> = fc.oneof(
  { weight: 8, arbitrary: goodOutcome },
  { weight: 3, arbitrary: response(code.map(name => failureBody(name))) },
  { weight: 2, arbitrary: response(fc.oneof(anything, fc.string())) },
  {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('failure' as const),
        errno: fc.oneof(fc.constantFrom(5, 600002, 600009), fc.integer()),
        errMsg: fc.oneof(
          fc.constantFrom('request:fail timeout', 'request:fail url not in domain list', 'request:fail'),
          fc.string(),
        ),
      },
      { requiredKeys: ['kind', 'errMsg'] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'timeout' as const }) },
)

const REACTIONS: readonly MachineEvent[] = [
  { type: 'show' },
  { type: 'hide', reason: 'api' },
  { type: 'refresh' },
  { type: 'retry' },
  { type: 'reset' },
  { type: 'detach' },
]

export const portMood: fc.Arbitrary<PortMood> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('wait' as const) },
  { weight: 3, arbitrary: fc.record({ atOnce: goodOutcome }) },
  { weight: 3, arbitrary: fc.record({ atOnce: outcome }) },
  { weight: 1, arbitrary: fc.constant('throw' as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...REACTIONS).map(meddles => ({ meddles })),
  },
)

export const selectorMood: fc.Arbitrary<SelectorMood> = fc.constantFrom('at once', 'later', 'unreachable')

/** V3 mostly; V2 with verdicts of every sort. */
export const callbacks: fc.Arbitrary<Callbacks> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.record({ captchaResult: fc.boolean() }), anything).map(result => ({
      captchaVerifyCallback: () => result,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      captchaVerifyCallback: () => {
        throw new Error('page')
      },
    }),
  },
)

/** What people and pages do. */
export const act: fc.Arbitrary<MachineEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ type: 'show' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('hide' as const),
      reason: fc.constantFrom('user' as const, 'api' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'refresh' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'retry' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'reset' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'grabbed' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('answered' as const),
      answer: fc.record({
        type: fc.constantFrom(...CAPTCHA_TYPES),
        position: fc.double(),
        durationMs: fc.nat(),
        input: fc.constantFrom('touch' as const, 'steps' as const),
        track: fc.constant([[0, 0, 0]] as const),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('pictures' as const), certifyId, loaded: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('client' as const),
      outcome: fc.constantFrom(
        ...(['passed', 'refused', 'answered', 'closed', 'displaced', 'broken', 'absent'] as const),
      ),
      word: fc.constantFrom('', 'F015', 'PARAM', 'IllegalScene'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ type: 'clientFailed', failure: failureOf('ClientLoadFailed') } as const),
  },
)

/** A page that does something in some of its handlers. */
export const habits: fc.Arbitrary<Habits> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom('ready', 'success', 'fail', 'error', 'expire', 'close', 'statechange'),
      fc.array(fc.constantFrom(...REACTIONS), { minLength: 1, maxLength: 3 }),
      { maxKeys: 2 },
    ),
  },
)
