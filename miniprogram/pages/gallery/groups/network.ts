import type { Case } from '../case'

export const NETWORK: readonly Case[] = [
  {
    id: 'timeoutNever',
    code: 'RequestTimeout',
    title: '服务一直不响应',
    english: 'The service never answers',
    how: '场景 fault-timeout，timeout 1000 毫秒，自动重试后放弃',
    given: { sceneId: 'fault-timeout', timeout: 1000 },
  },
  {
    id: 'timeoutSlow',
    code: 'RequestTimeout',
    title: '服务响应太慢',
    english: 'The service answers too late',
    how: '场景 fault-slow 要 3 秒，timeout 只有 1000 毫秒',
    given: { sceneId: 'fault-slow', timeout: 1000 },
  },
  {
    id: 'networkError',
    code: 'NetworkError',
    title: '连接被切断',
    english: 'The connection is cut',
    how: '场景 fault-drop：服务端直接断开连接',
    given: { sceneId: 'fault-drop' },
  },
  {
    id: 'networkUnavailable',
    code: 'NetworkUnavailable',
    title: '没有网络',
    english: 'No network at all',
    how: '请先打开飞行模式（或断网），再点这里',
    fails: { errMsg: 'request:fail' },
    offline: true,
  },
  {
    id: 'domainNotAllowed',
    code: 'DomainNotAllowed',
    title: '域名不在合法列表',
    english: 'Host not on the domain list',
    how: '用 configure({ request }) 模拟 errno 600002',
    fails: { errno: 600002, errMsg: 'request:fail url not in domain list' },
  },
  {
    id: 'domainNotAllowedOld',
    code: 'DomainNotAllowed',
    title: '域名不在合法列表（旧基础库）',
    english: 'The same, before errno existed',
    how: '只有 errMsg 没有 errno：2.24.0 以前的基础库如此',
    fails: { errMsg: 'request:fail url not in domain list' },
  },
  {
    id: 'invalidUrl',
    code: 'InvalidUrl',
    title: '网址无效',
    english: 'Invalid URL',
    how: '用 configure({ request }) 模拟 errno 600009',
    fails: { errno: 600009, errMsg: 'request:fail invalid url' },
  },
]

export const PROTOCOL: readonly Case[] = [
  {
    id: 'http500',
    code: 'HttpError',
    title: '服务内部错误（HTTP 500）',
    english: 'HTTP 500',
    how: '场景 fault-500：没有错误码，只有状态码',
    given: { sceneId: 'fault-500' },
  },
  {
    id: 'html',
    code: 'MalformedResponse',
    title: '回来的是一个网页',
    english: 'A web page instead of JSON',
    how: '场景 fault-html：HTTP 200，内容却是 HTML',
    given: { sceneId: 'fault-html' },
  },
  {
    id: 'truncated',
    code: 'MalformedResponse',
    title: '回来的 JSON 只有一半',
    english: 'Half a JSON',
    how: '场景 fault-truncated',
    given: { sceneId: 'fault-truncated' },
  },
  {
    id: 'unknownType',
    code: 'MalformedResponse',
    title: '不认识的验证类型',
    english: 'Unknown CaptchaType',
    how: '场景 fault-unknown-type',
    given: { sceneId: 'fault-unknown-type' },
  },
]

export const RESOURCE: readonly Case[] = [
  {
    id: 'image',
    code: 'ResourceLoadFailed',
    title: '图片加载失败',
    english: 'The picture does not load',
    how: '场景 fault-image：初始化成功，图片都是 404',
    given: { sceneId: 'fault-image' },
    ready: 'wait',
  },
]
