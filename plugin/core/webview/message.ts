import type { Fault, IssueRule } from '../issues/issue'
import { memberOf, safely, textIn } from '../values/members'
import { known } from '../values/record'
import { VERSION } from './opening'

/** What the H5 page tells of itself, in the order in which it happens. */
export type Message =
  /** The page runs. */
  | { readonly type: 'opened' }
  /** Alibaba's client gave its instance. */
  | { readonly type: 'ready' }
  | { readonly type: 'success'; readonly captchaVerifyParam: string }
  /** An answer was refused; Alibaba's client shows a fresh challenge by itself. `''`: it named no VerifyCode. */
  | { readonly type: 'fail'; readonly verifyCode: string }
  /** Ours (`ClientLoadFailed`, `InvalidParameter`, `RequestTimeout`), or what Alibaba's client said. */
  | { readonly type: 'error'; readonly code: string; readonly errMsg?: string; readonly issues?: readonly Fault[] }
  /** The person closed Alibaba's popup. */
  | { readonly type: 'close' }
  /** 20 minutes passed in the page. */
  | { readonly type: 'expire' }

/** All that the H5 page told, as far as it counts. */
export interface Report {
  /** VerifyCodes of the answers that were refused, oldest first. */
  readonly refusals: readonly string[]
  /** A success, which nothing that follows takes back; else the last message; `null`: the page told nothing. */
  readonly last: Message | null
}

/** Longest CaptchaVerifyParam that is taken: far above any that Alibaba's client is known to give. */
export const MAX_VERIFY_PARAM = 65536
const MAX_CODE = 64
const MAX_TEXT = 256
const MAX_ISSUES = 32
/** Newest messages that are looked at: a page tells a handful, and a loop must not hold up the thread. */
const MAX_MESSAGES = 1000
const MAX_REFUSALS = 32

/** As it is posted: `wx.miniProgram.postMessage({ data: encodeMessage(nonce, message) })`. */
export const encodeMessage = (nonce: string, message: Message): object => ({ v: Number(VERSION), nonce, ...message })

/**
 * Reads `detail.data` of a web-view's `message` event: all messages so far, oldest first. Whatever does not carry this version and
 * exactly this nonce is ignored, and so is what is no such list at all. Never throws.
 */
export function readMessages(list: unknown, nonce: string): Report {
  const messages = newest(list).map(one => safely(() => decode(one, nonce), null))
  const told = messages.filter((message): message is Message => message !== null)
  const [success] = told.filter(({ type }) => type === 'success').slice(-1)
  const [last = null] = told.slice(-1)
  const refusals = told.map(message => (message.type === 'fail' ? message.verifyCode : null))
  return {
    refusals: refusals.filter((code): code is string => code !== null).slice(-MAX_REFUSALS),
    last: success || last,
  }
}

/** The newest entries of what may be no list. */
const newest = (list: unknown): readonly unknown[] =>
  safely(() => (Array.isArray(list) ? Array.from(list.slice(-MAX_MESSAGES)) : []), [])

function decode(one: unknown, nonce: string): Message | null {
  if (memberOf(one, 'v') !== Number(VERSION) || memberOf(one, 'nonce') !== nonce) return null
  const type = memberOf(one, 'type')
  switch (type) {
    case 'opened':
    case 'ready':
    case 'close':
    case 'expire':
      return { type }
    case 'success': {
      const captchaVerifyParam = memberOf(one, 'captchaVerifyParam')
      const taken = typeof captchaVerifyParam === 'string' && captchaVerifyParam.length <= MAX_VERIFY_PARAM
      return taken && captchaVerifyParam ? { type, captchaVerifyParam } : null
    }
    case 'fail':
      return { type, verifyCode: textIn(one, 'verifyCode', MAX_CODE) || '' }
    case 'error': {
      const code = textIn(one, 'code', MAX_CODE) || 'Unknown'
      return known({ type, code, errMsg: textIn(one, 'errMsg', MAX_TEXT), issues: faultsOf(memberOf(one, 'issues')) })
    }
    default:
      return null
  }
}

const RULES: readonly IssueRule[] = ['type', 'value', 'missing', 'format', 'selector', 'unknown']

/** Faults of the page's parameters: the sentences are made here, in the language of the developer. */
function faultsOf(list: unknown): readonly Fault[] | undefined {
  if (!Array.isArray(list)) return undefined
  const faults = Array.from(list.slice(0, MAX_ISSUES)).map(one => safely(() => faultOf(one), null))
  return faults.filter((found): found is Fault => found !== null)
}

function faultOf(one: unknown): Fault | null {
  const field = textIn(one, 'field', 80)
  const [rule] = RULES.filter(name => name === memberOf(one, 'rule'))
  if (!field || !rule) return null
  return { field, rule, expected: textIn(one, 'expected', 80) || '', received: textIn(one, 'received', 80) || '' }
}
