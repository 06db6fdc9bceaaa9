import type { SocketFault } from './sockets'

/** Which attempts of a call the fault strikes; those before end in HTTP 500, those after are answered. */
export const STRIKES = ['first', 'second', 'last', 'every'] as const
export type Strike = (typeof STRIKES)[number]

/** Where a struck attempt goes: an account and a scene of the local service, or a server that breaks the connection. */
export type Target =
  | {
      readonly prefix?: string
      readonly scene?: string
      readonly certifyId?: string
      /** The account is asked until it answers so. */
      readonly until?: string | undefined
    }
  | { readonly socket: SocketFault }

export interface FaultRow {
  readonly name: string
  readonly how: string
  readonly call: 'initialization' | 'verification'
  readonly target: Target
  /** Code of the error when nothing mends it; `null`: it is no error. */
  readonly code: string | null
  /** The component attempts it again by itself. */
  readonly retried: boolean
  /** How often it strikes at all; for ever when not given. */
  readonly times?: number
  /** Mended by more than the attempts of one call: even the last one does not end in the error. */
  readonly mended?: true
}

const scene = (name: string, how: string, code: string | null, retried = false): FaultRow => ({
  name: `scene ${name}`,
  how,
  call: 'initialization',
  target: { scene: name },
  code,
  retried,
})

const account = (prefix: string, how: string, code: string, retried = false, until?: string): FaultRow => ({
  name: `account ${prefix}`,
  how,
  call: 'initialization',
  target: { prefix, until },
  code,
  retried,
})

const SOCKETS: readonly (Omit<FaultRow, 'call' | 'target' | 'retried'> & {
  readonly socket: SocketFault
  readonly retried?: boolean
})[] = [
  { name: 'TCP refused', how: 'nobody listens', socket: 'refused', code: 'NetworkError', retried: true },
  { name: 'TCP reset', how: 'reset in the middle of the body', socket: 'reset', code: 'NetworkError', retried: true },
  { name: 'TCP black hole', how: 'taken, never answered', socket: 'blackHole', code: 'RequestTimeout', retried: true },
  { name: 'TCP drip', how: '1 byte a second', socket: 'drip', code: 'RequestTimeout', retried: true },
  { name: '50 MB of text', how: 'a body of 50 MB that is no JSON', socket: 'flood', code: 'MalformedResponse' },
  { name: '50 MB of message', how: 'a refusal whose Message has 50 MB', socket: 'bigMessage', code: 'IllegalScene' },
]

const overSockets = (call: FaultRow['call']): readonly FaultRow[] =>
  SOCKETS.map(({ socket, retried = false, ...row }) => ({ ...row, call, retried, target: { socket } }))

/** THE table: every fault of the local service, and those below HTTP. */
export const FAULTS: readonly FaultRow[] = [
  scene('fault-slow', 'answers after 3 s', null),
  scene('fault-timeout', 'never answers', 'RequestTimeout', true),
  scene('fault-drop', 'cuts the connection', 'NetworkError', true),
  scene('fault-500', 'HTTP 500 without a Code', 'HttpError', true),
  scene('fault-retry-after', 'HTTP 503, Retry-After: 1', 'HttpError', true),
  scene('fault-html', 'an HTML page with HTTP 200', 'AnswerIntercepted'),
  scene('fault-truncated', 'half the JSON', 'MalformedResponse'),
  scene('fault-limitflow', 'success with LimitFlow: true', 'Throttling', true),
  { ...scene('fault-flaky', 'HTTP 500 twice, then works', 'HttpError', true), times: 2 },
  { ...scene('fault-image', 'both pictures answer 404', 'ResourceLoadFailed', true), mended: true },
  scene('fault-usertag', 'IllegalUserTag', 'IllegalUserTag'),
  scene('fault-unknown-code', 'the code SomethingNew', 'SomethingNew'),
  scene('fault-unknown-type', 'CaptchaType SPATIAL', 'MalformedResponse'),
  scene('nowhere', 'no such scene', 'IllegalScene'),
  {
    name: 'foreign UserCertifyId',
    how: 'of another user tag',
    call: 'initialization',
    target: { certifyId: 'other_0123456789' },
    code: 'IllegalCertifyId',
    retried: false,
  },
  account('overdue', 'the bill is not paid', 'Forbidden.AccountAccessDenied'),
  account('busy', 'more than 1 query a second', 'Throttling', true, 'Throttling'),
  account('strict', 'more than 3 initializations a minute', 'ThrottlingByStrategy', false, 'ThrottlingByStrategy'),
  account('nobody', 'no such account', 'IllegalUrl'),
  ...overSockets('initialization'),
  ...(
    [
      ['fault-verify-500', 'HTTP 500', 'HttpError'],
      ['fault-verify-drop', 'cuts the connection', 'NetworkError'],
    ] as const
  ).map(([name, how, code]): FaultRow => ({ ...scene(name, how, code, true), call: 'verification' })),
  {
    ...scene('fault-verify-flaky', 'HTTP 500 twice, then works', 'HttpError', true),
    call: 'verification',
    times: 2,
  },
  ...overSockets('verification'),
]

/** How a cell has to end: the code of its error, or `ready` (of a verification: `success`). */
export function expectedEnd({ call, code, retried, times = 3, mended }: FaultRow, strike: Strike): string {
  const good = call === 'initialization' ? 'ready' : 'success'
  if (code === null) return good
  if (strike === 'every') return times < 3 ? good : code
  if (mended) return good
  return retried && strike !== 'last' ? good : code
}
