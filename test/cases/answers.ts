/** Answers in the place of the documented JSON. */
export const ANSWER_SOURCES = {
  report: 'reports of integrators: Alibaba’s community and help pages, GitHub issues',
  gateway: 'help.aliyun.com: common error codes of the gateway (document_detail/48054, /51132, /435312, ask/278265)',
  captcha: 'help page "Client initialization errors"',
  waf: 'help.aliyun.com/zh/waf: what WAF answers when it blocks or challenges',
  wifi: 'RFC 8952 (captive portals): a redirect or a page of the network',
  http: 'RFC 9110',
  relay: 'a relay, or a request function of the host',
} as const

export interface AnswerCase {
  readonly what: string
  readonly status: number
  readonly data: unknown
  readonly header?: Readonly<Record<string, string>>
  /** Of the error; with `retried` it is the third of three such answers. */
  readonly code: string
  readonly type: string
  readonly retried: boolean
  readonly requestId?: string
  /** What the fix has to name, in English. */
  readonly fix?: RegExp
  readonly source: keyof typeof ANSWER_SOURCES
}

const CLOCK = /clock/
const BETWEEN = /WAF[\s\S]*Wi-Fi[\s\S]*proxy[\s\S]*VPN/
const CLIENTS = /plugin[\s\S]*web-view/
const TICKET = /ticket with requestId R-9/
const UNLISTED = /prefix or endpoint/

/** As the gateway words its refusals. */
const refusal = (Code: string) => ({
  RequestId: 'R-9',
  HostId: 'captcha-open.aliyuncs.com',
  Code,
  Message: `Said of ${Code}.`,
  Recommend: `https://api.aliyun.com/troubleshoot?q=${Code}&product=captcha&requestId=R-9`,
})
const xml = (Code: string) =>
  `<?xml version='1.0' encoding='UTF-8'?><Error><RequestId>R-9</RequestId><HostId>captcha-open.aliyuncs.com</HostId><Code>${Code}</Code><Message>Said of ${Code}.</Message><Recommend><![CDATA[https://api.aliyun.com/troubleshoot?q=${Code}]]></Recommend></Error>`

type Expected = Pick<AnswerCase, 'code' | 'type' | 'retried' | 'fix' | 'source'>
const coded = (status: number, expected: Expected): AnswerCase[] => [
  { what: `${status} ${expected.code}`, status, data: refusal(expected.code), requestId: 'R-9', ...expected },
]
const page = (what: string, status: number, data: unknown, over: Partial<AnswerCase> = {}): AnswerCase => ({
  what,
  status,
  data,
  code: 'AnswerIntercepted',
  type: 'Network',
  retried: false,
  fix: BETWEEN,
  source: 'waf',
  ...over,
})

/** As they were reported. */
export const REPORTED_ANSWERS: readonly AnswerCase[] = [
  ...coded(400, { code: 'InvalidTimeStamp.Expired', type: 'Device', retried: false, fix: CLOCK, source: 'report' }),
  ...coded(400, { code: 'Throttling.User', type: 'RateLimiting', retried: true, source: 'report' }),
  ...coded(503, { code: 'ServiceUnavailable', type: 'Service', retried: true, fix: TICKET, source: 'report' }),
  ...coded(403, {
    code: 'Forbidden.AccountAccessDenied',
    type: 'Account',
    retried: false,
    fix: /activated[\s\S]*overdue/,
    source: 'report',
  }),
  {
    what: '404 InvalidAction.NotFound as XML',
    status: 404,
    data: xml('InvalidAction.NotFound'),
    code: 'InvalidAction.NotFound',
    type: 'Protocol',
    retried: false,
    requestId: 'R-9',
    fix: CLIENTS,
    source: 'report',
  },
  page('405 with the page of a web application firewall', 405, '<!DOCTYPE html><html><head><title>405</title></head><body>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</body></html>', { source: 'report' }),
] // biome-ignore format: a table

/** What else answers in the same place. */
export const LISTED_ANSWERS: readonly AnswerCase[] = [
  ...coded(400, { code: 'IllegalUrl', type: 'Configuration', retried: false, fix: /prefix/, source: 'captcha' }),
  ...coded(400, { code: 'IllegalScene', type: 'Configuration', retried: false, fix: /scene-id/, source: 'captcha' }),
  ...coded(400, { code: 'ThrottlingByStrategy', type: 'RateLimiting', retried: false, source: 'captcha' }),
  ...coded(400, { code: 'Throttling', type: 'RateLimiting', retried: true, fix: /QPS/, source: 'gateway' }),
  ...coded(400, { code: 'Throttling.Api', type: 'RateLimiting', retried: true, fix: /rate/, source: 'gateway' }),
  ...coded(400, { code: 'Throttling.Something', type: 'Unknown', retried: true, source: 'gateway' }),
  ...coded(400, { code: 'IllegalTimestamp', type: 'Device', retried: false, fix: CLOCK, source: 'gateway' }),
  ...coded(500, { code: 'InternalError', type: 'Service', retried: true, fix: TICKET, source: 'gateway' }),
  ...coded(403, { code: 'Forbidden.RiskControl', type: 'Account', retried: false, fix: /notices/, source: 'gateway' }),
  ...coded(400, { code: 'SignatureDoesNotMatch', type: 'Protocol', retried: false, fix: CLIENTS, source: 'gateway' }),
  ...coded(404, { code: 'InvalidAction.NotFound', type: 'Protocol', retried: false, fix: CLIENTS, source: 'gateway' }),
  ...coded(404, { code: 'InvalidApi.NotFound', type: 'Unknown', retried: false, fix: UNLISTED, source: 'gateway' }),
  ...coded(400, { code: 'SignatureNonceUsed', type: 'Unknown', retried: false, fix: UNLISTED, source: 'gateway' }),
  ...coded(403, { code: 'Forbidden.UserVerification', type: 'Unknown', retried: false, source: 'gateway' }),
  ...coded(400, { code: 'MissingParameter', type: 'Unknown', retried: false, source: 'gateway' }),
  ...coded(401, { code: 'InvalidParameter', type: 'Unknown', retried: false, source: 'gateway' }),
  ...coded(502, { code: 'BadGateway.New', type: 'Unknown', retried: true, source: 'gateway' }),
  ...coded(429, { code: 'TooManyRequests', type: 'Unknown', retried: true, source: 'http' }),
  ...coded(408, { code: 'RequestTimeout', type: 'Unknown', retried: true, source: 'http' }),
  {
    what: '503 ServiceUnavailable as XML',
    status: 503,
    data: xml('ServiceUnavailable'),
    code: 'ServiceUnavailable',
    type: 'Service',
    retried: true,
    requestId: 'R-9',
    source: 'gateway',
  },
  {
    what: '400 IllegalScene as text behind a byte order mark',
    status: 400,
    data: `\uFEFF${JSON.stringify(refusal('IllegalScene'))}`,
    code: 'IllegalScene',
    type: 'Configuration',
    retried: false,
    requestId: 'R-9',
    source: 'relay',
  },
  page('200 with a page of the Wi-Fi', 200, '<html><body>Please sign in</body></html>', { source: 'wifi' }),
  page('200 with a script that goes elsewhere', 200, "<script>top.self.location.href='http://10.0.0.1/eportal'</script>", { source: 'wifi' }),
  page('302 to a login', 302, '', { header: { Location: 'http://10.0.0.1/login' }, source: 'wifi' }),
  page('307 to a login', 307, undefined, { header: { Location: 'http://10.0.0.1/login' }, source: 'wifi' }),
  page('511 without a body', 511, '', { code: 'HttpError', type: 'Protocol', retried: true, fix: /relay/, source: 'http' }),
  page('403 with a block page', 403, '<html>403 Forbidden</html>'),
  page('404 with the page of another server', 404, '\n<html><head><title>404 Not Found</title></head></html>', { source: 'http' }),
  page('200 with a slider page of the firewall', 200, '<!doctypehtml><meta name="aliyun_waf_aa" content="x">'),
  page('502 with a page of a gateway', 502, '<html>Bad gateway</html>', { code: 'HttpError', type: 'Protocol', retried: true, fix: /relay/, source: 'http' }),
  page('503 with a page', 503, '<html>Busy</html>', { code: 'HttpError', type: 'Protocol', retried: true, fix: /relay/, source: 'http' }),
  page('200 with a page in XML that is no envelope', 200, '<?xml version="1.0"?><feed/>', { source: 'http' }),
  page('200 with nothing', 200, '', { code: 'MalformedResponse', type: 'Protocol', fix: /endpoint/, source: 'http' }),
  page('204 without a body', 204, undefined, { code: 'MalformedResponse', type: 'Protocol', fix: /endpoint/, source: 'http' }),
  page('200 with a number', 200, 7, { code: 'MalformedResponse', type: 'Protocol', fix: /endpoint/, source: 'relay' }),
  page('200 with half of the JSON', 200, '{"Success":true,"Code":"Suc', { code: 'MalformedResponse', type: 'Protocol', fix: /endpoint/, source: 'relay' }),
  page('404 with the JSON of a relay', 404, { error: 'Not Found' }, { code: 'HttpError', type: 'Protocol', fix: /relay/, source: 'relay' }),
] // biome-ignore format: a table
