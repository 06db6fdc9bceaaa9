import { both } from '../../../bilingual'
import type { Case } from '../case'

export const NETWORK: readonly Case[] = [
  {
    id: 'timeoutNever',
    code: 'RequestTimeout',
    title: both('服务一直不响应', 'The service never answers'),
    how: both(
      '场景 fault-timeout，timeout 1000 毫秒，自动重试后放弃',
      'Scene fault-timeout with a timeout of 1000 ms; given up after the retries',
    ),
    given: { sceneId: 'fault-timeout', timeout: 1000 },
  },
  {
    id: 'timeoutSlow',
    code: 'RequestTimeout',
    title: both('服务响应太慢', 'The service answers too late'),
    how: both('场景 fault-slow 要 3 秒，timeout 只有 1000 毫秒', 'Scene fault-slow takes 3 s, the timeout is 1000 ms'),
    given: { sceneId: 'fault-slow', timeout: 1000 },
  },
  {
    id: 'networkError',
    code: 'NetworkError',
    title: both('连接被切断', 'The connection is cut'),
    how: both('场景 fault-drop：服务端直接断开连接', 'Scene fault-drop: the service closes the connection'),
    given: { sceneId: 'fault-drop' },
  },
  {
    id: 'networkUnavailable',
    code: 'NetworkUnavailable',
    title: both('没有网络', 'No network at all'),
    how: both('请先打开飞行模式（或断网），再点这里', 'Turn on flight mode (or cut the network) first, then tap here'),
    fails: { errMsg: 'request:fail' },
    offline: true,
  },
  {
    id: 'domainNotAllowed',
    code: 'DomainNotAllowed',
    title: both('域名不在合法列表', 'Host not on the domain list'),
    how: both('用 configure({ request }) 模拟 errno 600002', 'configure({ request }) stands in for errno 600002'),
    fails: { errno: 600002, errMsg: 'request:fail url not in domain list' },
  },
  {
    id: 'domainNotAllowedOld',
    code: 'DomainNotAllowed',
    title: both('域名不在合法列表（旧基础库）', 'The same, before errno existed'),
    how: both(
      '只有 errMsg 没有 errno：2.24.0 以前的基础库如此',
      'errMsg without errno, as base libraries before 2.24.0 report it',
    ),
    fails: { errMsg: 'request:fail url not in domain list' },
  },
  {
    id: 'invalidUrl',
    code: 'InvalidUrl',
    title: both('网址无效', 'Invalid URL'),
    how: both('用 configure({ request }) 模拟 errno 600009', 'configure({ request }) stands in for errno 600009'),
    fails: { errno: 600009, errMsg: 'request:fail invalid url' },
  },
  {
    id: 'hostNotFound',
    code: 'HostNotFound',
    title: both('找不到主机', 'The host is not found'),
    how: both(
      '用 configure({ request }) 模拟 Android 的 net::ERR_NAME_NOT_RESOLVED',
      "configure({ request }) stands in for Android's net::ERR_NAME_NOT_RESOLVED",
    ),
    fails: { errno: 600001, errMsg: 'request:fail -105:net::ERR_NAME_NOT_RESOLVED' },
  },
  {
    id: 'hostNotFoundIos',
    code: 'HostNotFound',
    title: both('找不到主机（iOS）', 'The same on iOS'),
    how: both(
      '用 configure({ request }) 模拟 iOS 的提示，没有编号，只有一句话',
      'configure({ request }) stands in for iOS, which gives a sentence and no number',
    ),
    fails: { errMsg: 'request:fail 未能找到使用指定主机名的服务器。' },
  },
  {
    id: 'certificateDate',
    code: 'CertificateInvalid',
    title: both('证书不在有效期', 'The certificate has expired, or the clock is wrong'),
    how: both(
      '用 configure({ request }) 模拟 net::ERR_CERT_DATE_INVALID：不会重试',
      'configure({ request }) stands in for net::ERR_CERT_DATE_INVALID: not retried',
    ),
    fails: { errno: 600001, errMsg: 'request:fail -201:net::ERR_CERT_DATE_INVALID' },
  },
  {
    id: 'certificateChain',
    code: 'CertificateInvalid',
    title: both('安全连接建不起来', 'No secure connection'),
    how: both(
      '用 configure({ request }) 模拟 ssl hand shake error：不会重试',
      'configure({ request }) stands in for "ssl hand shake error": not retried',
    ),
    fails: { errno: 600001, errMsg: 'request:fail ssl hand shake error' },
  },
  {
    id: 'html',
    code: 'AnswerIntercepted',
    title: both('回来的是一个网页', 'A web page instead of JSON'),
    how: both(
      '场景 fault-html：HTTP 200，内容却是 Wi-Fi 登录页',
      'Scene fault-html: HTTP 200, but the body is the login page of a Wi-Fi',
    ),
    given: { sceneId: 'fault-html' },
  },
  {
    id: 'firewall',
    code: 'AnswerIntercepted',
    title: both('被防火墙拦下', 'Blocked by a web application firewall'),
    how: both(
      '用 configure({ request }) 模拟防火墙的 405 网页',
      'configure({ request }) stands in for a firewall that answers 405 with a page',
    ),
    answers: {
      statusCode: 405,
      data: '<!doctype html><html><head><title>405</title></head><body>Blocked</body></html>',
    },
  },
]

export const PROTOCOL: readonly Case[] = [
  {
    id: 'http500',
    code: 'HttpError',
    title: both('服务内部错误（HTTP 500）', 'HTTP 500'),
    how: both('场景 fault-500：没有错误码，只有状态码', 'Scene fault-500: a status and no error code'),
    given: { sceneId: 'fault-500' },
  },
  {
    id: 'truncated',
    code: 'MalformedResponse',
    title: both('回来的 JSON 只有一半', 'Half a JSON'),
    how: both('场景 fault-truncated', 'Scene fault-truncated'),
    given: { sceneId: 'fault-truncated' },
  },
  {
    id: 'unknownType',
    code: 'MalformedResponse',
    title: both('不认识的验证类型', 'Unknown CaptchaType'),
    how: both('场景 fault-unknown-type', 'Scene fault-unknown-type'),
    given: { sceneId: 'fault-unknown-type' },
  },
]

export const RESOURCE: readonly Case[] = [
  {
    id: 'image',
    code: 'ResourceLoadFailed',
    title: both('图片加载失败', 'The picture does not load'),
    how: both(
      '场景 fault-image：初始化成功，图片都是 404',
      'Scene fault-image: the initialization works, both pictures are 404',
    ),
    given: { sceneId: 'fault-image' },
    ready: 'wait',
  },
  {
    id: 'clientRejected',
    code: 'ClientLoadFailed',
    title: both('官方插件的分包加载失败', "The subpackage of Alibaba's plugin does not load"),
    how: both(
      'client="plugin"，configure({ plugin }) 的函数返回的 Promise 被拒绝',
      'client="plugin"; the promise that the function of configure({ plugin }) returns is rejected',
    ),
    given: { client: 'plugin' },
    loads: () => Promise.reject({ errMsg: 'requirePlugin.async:fail' }),
  },
  {
    id: 'clientNonsense',
    code: 'ClientLoadFailed',
    title: both('加载到的不是官方插件的接口', 'What comes is not the interface of the plugin'),
    how: both(
      'client="plugin"，configure({ plugin }) 的函数返回 {}，没有 show()',
      'client="plugin"; the function of configure({ plugin }) returns {}, without show()',
    ),
    given: { client: 'plugin' },
    issues: ['client value'],
    loads: () => Promise.resolve({}),
  },
]
