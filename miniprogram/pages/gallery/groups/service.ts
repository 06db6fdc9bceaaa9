import type { Case } from '../case'
import { refusal } from './gateway'

/** Codes that the service answers: help page "Client initialization errors". */
export const CONFIGURATION: readonly Case[] = [
  {
    id: 'illegalCertifyId',
    code: 'IllegalCertifyId',
    title: 'UserCertifyId 不属于这个身份标',
    english: 'UserCertifyId of another user tag',
    how: '在 demo 账号上使用 other_ 开头的 userCertifyId',
    given: { prefix: 'other', userCertifyId: 'other_Ab3dEfGh1J' },
  },
  {
    id: 'illegalScene',
    code: 'IllegalScene',
    title: '场景不存在',
    english: 'Unknown scene',
    how: 'scene-id="nope"，账号里没有这个场景',
    given: { sceneId: 'nope' },
  },
  {
    id: 'illegalUrl',
    code: 'IllegalUrl',
    title: '身份标不对',
    english: 'No account of that user tag',
    how: 'prefix="nobody"，服务端没有这个账号',
    account: 'nobody',
  },
]

export const ACCOUNT: readonly Case[] = [
  {
    id: 'accountDenied',
    code: 'Forbidden.AccountAccessDenied',
    title: '账号欠费',
    english: 'Account overdue',
    how: 'prefix="overdue"，一个欠费的账号',
    account: 'overdue',
  },
  {
    id: 'riskControl',
    code: 'Forbidden.RiskControl',
    title: '账号被风控',
    english: 'Denied by risk control',
    how: '用 configure({ request }) 模拟网关的 403 Forbidden.RiskControl',
    answers: refusal(403, 'Forbidden.RiskControl', 'This operation is forbidden by risk control system.'),
  },
]

export const RATE_LIMITING: readonly Case[] = [
  {
    id: 'throttling',
    code: 'Throttling',
    title: '请求太快（QPS 超限）',
    english: 'Over the QPS limit',
    how: '用 configure({ request }) 模拟 429 Throttling，自动重试后放弃；本地服务的 prefix="busy" 会带 Retry-After，等一秒自己就好了',
    answers: refusal(429, 'Throttling', 'The product QPS limit is exceeded.'),
  },
  {
    id: 'throttlingUser',
    code: 'Throttling.User',
    title: '账号被流控',
    english: 'Flow control of the account',
    how: '用 configure({ request }) 模拟网关的 400 Throttling.User，自动重试后放弃',
    answers: refusal(400, 'Throttling.User', 'Request was denied due to user flow control.'),
  },
  {
    id: 'throttlingApi',
    code: 'Throttling.Api',
    title: '接口被流控',
    english: 'Flow control of the API',
    how: '用 configure({ request }) 模拟网关的 400 Throttling.Api，自动重试后放弃',
    answers: refusal(400, 'Throttling.Api', 'Request was denied due to api flow control.'),
  },
  {
    id: 'limitFlow',
    code: 'Throttling',
    title: '回答带 LimitFlow',
    english: 'An answer with LimitFlow',
    how: '场景 fault-limitflow：Success 为 true，但 LimitFlow 也为 true',
    given: { sceneId: 'fault-limitflow' },
  },
  {
    id: 'throttlingByStrategy',
    code: 'ThrottlingByStrategy',
    title: '初始化过于频繁（防刷题库）',
    english: 'Too many initializations',
    how: 'prefix="strict" 每分钟三次，反复刷新到被拦下为止',
    account: 'strict',
    ready: 'refresh',
  },
]

/** Codes that no table knows are handed on as they came. */
export const UNKNOWN: readonly Case[] = [
  {
    id: 'userTag',
    code: 'IllegalUserTag',
    title: '未收录的错误码：身份标',
    english: 'A code that mini programs should never see',
    how: '场景 fault-usertag：这个错误码不适用于小程序，来了也原样转交',
    given: { sceneId: 'fault-usertag' },
  },
  {
    id: 'unknownCode',
    code: 'SomethingNew',
    title: '未收录的错误码：将来才有的',
    english: 'A code of tomorrow',
    how: '场景 fault-unknown-code：一个谁也没见过的错误码',
    given: { sceneId: 'fault-unknown-code' },
  },
]
