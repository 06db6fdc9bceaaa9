import { both } from '../../../bilingual'
import type { Case } from '../case'
import { refusal } from './gateway'

/** Codes that the service answers: help page "Client initialization errors". */
export const CONFIGURATION: readonly Case[] = [
  {
    id: 'illegalCertifyId',
    code: 'IllegalCertifyId',
    title: both('UserCertifyId 不属于这个身份标', 'UserCertifyId of another user tag'),
    how: both(
      '在 demo 账号上使用 other_ 开头的 userCertifyId',
      'A userCertifyId that begins with other_ on the account demo',
    ),
    given: { prefix: 'other', userCertifyId: 'other_Ab3dEfGh1J' },
  },
  {
    id: 'illegalScene',
    code: 'IllegalScene',
    title: both('场景不存在', 'Unknown scene'),
    how: both('scene-id="nope"，账号里没有这个场景', 'scene-id="nope", which the account does not have'),
    given: { sceneId: 'nope' },
  },
  {
    id: 'illegalUrl',
    code: 'IllegalUrl',
    title: both('身份标不对', 'No account of that user tag'),
    how: both('prefix="nobody"，服务端没有这个账号', 'prefix="nobody", an account that does not exist'),
    account: 'nobody',
  },
]

export const ACCOUNT: readonly Case[] = [
  {
    id: 'accountDenied',
    code: 'Forbidden.AccountAccessDenied',
    title: both('账号欠费', 'Account overdue'),
    how: both('prefix="overdue"，一个欠费的账号', 'prefix="overdue", an account with an unpaid bill'),
    account: 'overdue',
  },
  {
    id: 'riskControl',
    code: 'Forbidden.RiskControl',
    title: both('账号被风控', 'Denied by risk control'),
    how: both(
      '用 configure({ request }) 模拟网关的 403 Forbidden.RiskControl',
      'configure({ request }) stands in for a gateway that answers 403 Forbidden.RiskControl',
    ),
    answers: refusal(403, 'Forbidden.RiskControl', 'This operation is forbidden by risk control system.'),
  },
]

export const RATE_LIMITING: readonly Case[] = [
  {
    id: 'throttling',
    code: 'Throttling',
    title: both('请求太快（QPS 超限）', 'Over the QPS limit'),
    how: both(
      '用 configure({ request }) 模拟 429 Throttling，自动重试后放弃；本地服务的 prefix="busy" 会带 Retry-After，等一秒自己就好了',
      'configure({ request }) stands in for 429 Throttling, given up after the retries; prefix="busy" of the local service sends Retry-After, and works by itself a second later',
    ),
    answers: refusal(429, 'Throttling', 'The product QPS limit is exceeded.'),
  },
  {
    id: 'throttlingUser',
    code: 'Throttling.User',
    title: both('账号被流控', 'Flow control of the account'),
    how: both(
      '用 configure({ request }) 模拟网关的 400 Throttling.User，自动重试后放弃',
      'configure({ request }) stands in for a gateway that answers 400 Throttling.User; given up after the retries',
    ),
    answers: refusal(400, 'Throttling.User', 'Request was denied due to user flow control.'),
  },
  {
    id: 'throttlingApi',
    code: 'Throttling.Api',
    title: both('接口被流控', 'Flow control of the API'),
    how: both(
      '用 configure({ request }) 模拟网关的 400 Throttling.Api，自动重试后放弃',
      'configure({ request }) stands in for a gateway that answers 400 Throttling.Api; given up after the retries',
    ),
    answers: refusal(400, 'Throttling.Api', 'Request was denied due to api flow control.'),
  },
  {
    id: 'limitFlow',
    code: 'Throttling',
    title: both('回答带 LimitFlow', 'An answer with LimitFlow'),
    how: both(
      '场景 fault-limitflow：Success 为 true，但 LimitFlow 也为 true',
      'Scene fault-limitflow: Success is true, and LimitFlow too',
    ),
    given: { sceneId: 'fault-limitflow' },
  },
  {
    id: 'throttlingByStrategy',
    code: 'ThrottlingByStrategy',
    title: both('初始化过于频繁（防刷题库）', 'Too many initializations'),
    how: both(
      'prefix="strict" 每分钟三次，反复刷新到被拦下为止',
      'prefix="strict" allows three a minute: refreshed until it refuses',
    ),
    account: 'strict',
    ready: 'refresh',
  },
]

/** Codes that no table knows are handed on as they came. */
export const UNKNOWN: readonly Case[] = [
  {
    id: 'userTag',
    code: 'IllegalUserTag',
    title: both('未收录的错误码：身份标', 'A code that mini programs should never see'),
    how: both(
      '场景 fault-usertag：这个错误码不适用于小程序，来了也原样转交',
      'Scene fault-usertag: a code that mini programs should not get; it reaches the page as it came',
    ),
    given: { sceneId: 'fault-usertag' },
  },
  {
    id: 'unknownCode',
    code: 'SomethingNew',
    title: both('未收录的错误码：将来才有的', 'A code of tomorrow'),
    how: both(
      '场景 fault-unknown-code：一个谁也没见过的错误码',
      'Scene fault-unknown-code: a code that nobody has seen',
    ),
    given: { sceneId: 'fault-unknown-code' },
  },
]
