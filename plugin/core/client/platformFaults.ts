import type { KnownCode } from '../errors/catalog'
import type { CertificateFault } from '../errors/certificateFault'

/** Numbers, each alone or as a range with both ends. */
type Numbers = readonly (number | readonly [least: number, most: number])[]

export interface PlatformFault {
  readonly code: KnownCode
  /** For `CertificateInvalid`: what is wrong with it. */
  readonly certificate?: CertificateFault
}

interface Row extends PlatformFault {
  /** What iOS (simplified and traditional Chinese, English), Android (Java), Chromium (`net::ERR_…`) and WeChat write. */
  readonly text: RegExp
  /** Chromium's net_error_list (-1 to -999) and Apple's NSURLError (below -999), which some phones give without a text. */
  readonly numbers: Numbers
}

/**
 * Numbers of `errno` that mean one thing only. Base library 2.24.0; quoted by WeChat's staff and users, as no complete official list was
 * found. 600000, 600001, 600003, 600004 and 602001 cover failures of every kind, so what they mean is read from the text.
 */
const BY_ERRNO: Readonly<Record<number, KnownCode>> = {
  5: 'RequestTimeout',
  600002: 'DomainNotAllowed',
  600005: 'InvalidUrl',
  600009: 'InvalidUrl',
}

/**
 * THE table of what a phone's `errMsg` means; the first row that matches counts, so the more exact ones stand first. Names and numbers:
 * Chromium's net/base/net_error_list.h, Apple's NSURLError.h, Java's and OkHttp's exceptions; sentences: as reported by integrators.
 */
const BY_TEXT: readonly Row[] = [
  { code: 'DomainNotAllowed', text: /domain list|合法域名|域名列表/i, numbers: [] },
  {
    code: 'InvalidUrl',
    text: /(invalid|bad|malformed|unsupported|unexpected)[\s_]*url|url (is )?(invalid|malformed)|无效的? ?URL|無效的? ?URL|URL ?无效|不支[持援]的 ?URL|URL_SCHEME|UNSAFE_PORT|must be http|no protocol:|cleartext|App Transport Security/i,
    numbers: [-29, [-302, -300], -312, -1000, -1002, -1022],
  },
  {
    code: 'AnswerIntercepted',
    text: /too many redirects|_REDIRECTS?\b|重定向|重新[导導]向|follow-up requests/i,
    numbers: [-140, -303, [-311, -310], -1007, -1010],
  },
  {
    code: 'NetworkUnavailable',
    text: /INTERNET_DISCONNECTED|appears to be offline|似乎.{0,8}(断开|離線|离线|中斷)|網.{0,6}已?離線|no (internet|network)\b|network is (unreachable|down)|ENETUNREACH|ENETDOWN|(data connection|roaming) (is|cannot)|不允[许許].{0,4}[数數][据據]|漫游|漫遊/i,
    numbers: [-106, -1009, [-1020, -1018]],
  },
  {
    code: 'RequestTimeout',
    text: /time[ds]?[\s_-]*out|超[时時]|逾[时時]|timer expired|failed to connect to .* after \d+ ?ms/i,
    numbers: [-7, -118, -803, -1001],
  },
  {
    code: 'HostNotFound',
    text: /NAME_NOT_RESOLVED|NAME_RESOLUTION|NAME_COLLISION|HOST_RESOLVER|ERR_DNS|ADDRESS_INVALID|UnknownHost|unknown host|(unable|could ?n[o']t|cannot|failed) (to )?resolve|no address associated|nodename nor servname|name or service not known|getaddrinfo|ENOTFOUND|EAI_|ENODATA|specified hostname|指定主[机機]名|找不到.{0,4}(主[机機]|服务器|伺服器)|域名解析|\bDNS\b/i,
    numbers: [-105, -108, -119, -137, -166, [-899, -800], -1003, -1006],
  },
  // A handshake that the other side or the network ended says nothing about the certificate.
  {
    code: 'NetworkError',
    text: /connection[\s_]*(was )?(reset|refused|closed|abort|lost)|(reset|closed) by peer|ECONN|EPIPE|broken pipe|网络连接已中断|網路連線中斷|network change|EARLY_DATA_REJECTED/i,
    numbers: [-21, [-104, -100], -109, -178, [-1005, -1004]],
  },
  {
    code: 'CertificateInvalid',
    certificate: 'clock',
    text: /CERT_DATE|Certificate(Expired|NotYetValid|HasBadDate)|(cert|证书|憑證).{0,60}(expire|not yet|\bdate|过期|過期|有效期|生效|日期)/i,
    numbers: [-201, -1201, -1204],
  },
  {
    code: 'CertificateInvalid',
    certificate: 'name',
    text: /COMMON_NAME|NON_UNIQUE_NAME|NAME_CONSTRAINT|UNRECOGNIZED_NAME|PeerUnverified|not verified|host ?name.{0,40}(match|verif)|altnames/i,
    numbers: [-159, -200, -210, -212],
  },
  {
    code: 'CertificateInvalid',
    certificate: 'proxy',
    text: /KNOWN_INTERCEPTION|PROXY_CERTIFICATE/i,
    numbers: [-136, -217],
  },
  {
    code: 'CertificateInvalid',
    certificate: 'protocol',
    text: /SSL_VERSION|NO_SSL_VERSIONS|CIPHER|SSL_PROTOCOL|TLS13|WRONG_VERSION|TRANSPORT_SECURITY|unsupported protocol|protocol.?version/i,
    numbers: [-107, [-113, -112], -172, [-180, -179], -360],
  },
  {
    code: 'CertificateInvalid',
    certificate: 'chain',
    text: /CERT|trust anchor|self.signed|证书|憑證|X\.?509|PINNED_KEY|PEER_PUBLIC_KEY/i,
    numbers: [-117, -134, -135, -141, [-151, -149], -156, -164, -167, [-219, -200], -380, [-1206, -1202]],
  },
  {
    code: 'CertificateInvalid',
    certificate: 'protocol',
    text: /\bssl|SSL|\btls|TLS|ECH_|[Hh]and ?[Ss]hake|安全连接|安全連線/,
    numbers: [-110, -114, [-123, -122], [-126, -125], -148, -153, -177, [-185, -181], -1200],
  },
]

/** A negative number that is no part of a word, a date or a longer number. Without lookbehind, which older iOS refuses. */
const NUMBER = /(?:^|[^\w.-])(-\d{1,4})(?![\w.-])/

const holds = (numbers: Numbers, wanted: number): boolean =>
  numbers.some(one => (typeof one === 'number' ? one === wanted : one[0] <= wanted && wanted <= one[1]))

/** What `wx.request` means by a failure: `NetworkError` for everything that the tables do not know. */
export function platformFault(errMsg: string, errno: number | undefined): PlatformFault {
  const exact = errno === undefined ? undefined : BY_ERRNO[errno]
  if (exact) return { code: exact }
  const [, number = '0'] = NUMBER.exec(errMsg) || []
  return (
    BY_TEXT.find(({ text, numbers }) => text.test(errMsg) || holds(numbers, Number(number))) || { code: 'NetworkError' }
  )
}
