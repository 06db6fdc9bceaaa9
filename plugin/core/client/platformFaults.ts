import type { KnownCode } from '../errors/catalog'
import type { CertificateFault } from '../errors/certificateFault'

export interface PlatformFault {
  readonly code: KnownCode
  /** For `CertificateInvalid`, where the phone says what is wrong with it. */
  readonly certificate: CertificateFault | undefined
}

type Row = readonly [
  code: KnownCode,
  /** Sentences, names and words, whatever text stands around them. */
  text: RegExp,
  /** For phones that give a number without its name: each alone, or as a range with both ends. */
  numbers?: readonly (number | readonly [least: number, most: number])[],
  certificate?: CertificateFault,
]

/**
 * Numbers of `errno` that mean one thing only (base library 2.24.0, page "Errno"). 600000, 600001, 600003, 600004 and 602001 stand for
 * failures of every kind, so what they mean is read from the text.
 */
const BY_ERRNO: Readonly<Record<number, KnownCode>> = {
  5: 'RequestTimeout',
  600002: 'DomainNotAllowed',
  600005: 'InvalidUrl',
  600008: 'AnswerIntercepted',
  600009: 'InvalidUrl',
  600011: 'InvalidUrl',
  602302: 'AnswerIntercepted',
}

/**
 * THE table of what a phone's `errMsg` means: the first row whose text matches, else the first one that holds the number, else `NetworkError`.
 * Sources: WeChat's own words, in its documents and as its community quotes them; iOS in English, simplified and traditional Chinese, with
 * Apple's numbers (NSURLError.h below -998, SecureTransport.h below -9799, CFNetworkErrors.h); the exceptions of Android and OkHttp, with the
 * words of Conscrypt and BoringSSL inside; Chromium's net/base/net_error_list.h (-1 to -811); curl, which HarmonyOS is built on; Linux.
 */
const FAULTS: readonly Row[] = [
  ['DomainNotAllowed', /domain list|合法域名|域名列表/i],
  // Another address mends these: its form, its scheme, its port, or https where the phone insists on it.
  [
    'InvalidUrl',
    /(invalid|bad|illegal|malformed|unsupported|missing|unexpected)[\s_]*url|url[\s_]*(is )?(invalid|not valid|malformed|scheme|using|validate)|URISyntax|unexpected host|UNSAFE_PORT|must be http|(no|unknown) protocol:|(无效|無效|错误|錯誤|不支[持援])的 ?(URL|网址|網址)|(URL|网址|網址) ?[无無]效/i,
    [-29, [-302, -300], -312, -1000, -1002],
  ],
  ['InvalidUrl', /cleartext|App Transport Security|[传傳][输輸]安全|CFNetwork\D{0,9}305\b/i, [-1022]],
  // Something between the phone and the service gives these; the same request gets the same.
  [
    'AnswerIntercepted',
    /redirect|重定向|重新[导導]向|follow-up requests|convert to utf-?8|CFNetwork\D{0,9}304\b/i,
    [-140, -303, [-311, -310], -1007, -1010],
  ],
  [
    'NetworkUnavailable',
    /INTERNET_DISCONNECTED|to be off-?line|(no|not connected to( the)?) (internet|network)|network (is )?((un|not )available|unreachable|down|disconnected)\b|ENETUNREACH|ENETDOWN|data connection|roaming/i,
    [-106, -1009, [-1020, -1018]],
  ],
  [
    'NetworkUnavailable',
    /似乎.{0,12}(断开|[断斷][线線開]|中[断斷])|离线|離線|数据连接|數據連|資料連|漫[游遊]|([没沒]有|[无無])(可用的)?[网網]|[网網][络絡路](不可用|未[连連]接|已[断斷])/,
  ],
  // Other languages of iOS.
  [
    'NetworkUnavailable',
    /オフライン|오프라인|Verbindung zum Internet|hors ligne|Internet semble|Internet.{0,14}desac?tivada|Internet.{0,14}offline|интернетом? прерван|çevrimdışı|ngoại tuyến|ออฟไลน์|luar talian|لا يوجد اتصال/i,
  ],
  // Before the time-outs: OkHttp says "after 5000ms" of a refusal, too. Before the certificates: a connection that ended during the handshake
  // says nothing about them, and the next one often succeeds.
  [
    'NetworkError',
    /connection[\s_]*(was )?(reset|refused|closed|abort|lost)|(reset|closed) by peer|closed connection|socket (is )?closed|ECONN|EPIPE|broken pipe|system call(?!.*timed)|QUIC_HAND|(DATABASE|VERIFIER)_CHANGED|resolve (the )?proxy/i,
  ],
  [
    'RequestTimeout',
    /time[ds]?[\s_-]*out|超[时時]|逾[时時]|timer expired|handshake timed|deadline exceeded|after \d+ ?ms/i,
    [-7, -118, -803, -1001],
  ],
  [
    'RequestTimeout',
    /タイムアウト|시간.{0,4}초과|Zeitüberschreitung|requête a expiré|délai.{0,9}dépassé|tiempo de espera|tempo limite|(pedido|solicitação) expirou|richiesta.{0,3} scadut|лимит времени|مهلة|zaman aşım|hết thời gian|หมดเวลา|batas waktu/i,
  ],
  [
    'HostNotFound',
    /NAME_NOT_RES|NAME_RES|NAME_COLL|HOST_RESOLVER|ERR_DNS|ADDRESS_INVALID|unknown?[\s_]?host|host (is )?(unresolved|not found)|specified hostname|(unable|could ?n[o']t|cannot|failed)( to)? resolve|name resolution|no address associated|nodename nor|service not known|getaddrinfo|ENOTFOUND|EAI_|DNS.{0,9}(fail|error|lookup|result)|CFNetwork\D{0,9}[12]\b/i,
    [-105, -108, -119, -137, -166, [-811, -800], -1003, -1006],
  ],
  [
    'HostNotFound',
    /指定主[机機]名|找不到.{0,4}(主[机機]|服务器|伺服器)|域名.{0,4}解析|解析.{0,4}域名|(无法|無法)解析.{0,4}(主[机機]|服务器|伺服器)|DNS.{0,4}(解析|失[败敗]|错误|錯誤)|ホスト名|호스트 이름|Hostnamen|nom d.hôte|nombre de host|nome (do )?host|именем (хоста|узла)/,
  ],
  [
    'CertificateInvalid',
    /CERT_DATE|bad ?date|(timestamp|validity) check|cert(?!ain).{0,80}(expire|not[\s_]yet|valid (yet|until|before|after))|([证證]书|[證憑凭][书書证證]).{0,60}([过過到]期|有效期|生效)/i,
    [-201, -1201, -1204, [-9815, -9814]],
    'clock',
  ],
  [
    'CertificateInvalid',
    /COMMON_NAME|UNIQUE_NAME|NAME_CONS|UNRECOGNIZED_NAME|host ?name.{0,80}(not verified|match)|certificate name|alt(ernative)?( DNS| certificate subject)? ?name/i,
    [-159, -200, -210, -212, -9843],
    'name',
  ],
  // A client's certificate is asked for, which a mini program has none of.
  ['CertificateInvalid', /CLIENT_AUTH/, [-110, -117, [-135, -134], -141, -151, -164, -177, [-1206, -1205]]],
  [
    'CertificateInvalid',
    /cert(?!ain|ifyId)|trust anchor|self[\s_-]signed|PKIX|X\.?509|PINNED|pinning|PEER_PUBLIC_KEY|UNKNOWN_CA|chain validation|unable_to_verify|证书|憑證|凭证|証明書|인증서|Zertifikat|сертификат|sertifika|شهادة|ใบรับรอง|chứng (chỉ|nhận)/i,
    [-136, [-150, -149], -156, -167, -184, [-219, -202], -380, -501, [-1203, -1202], [-9808, -9807], [-9813, -9812]],
    'chain',
  ],
  [
    'CertificateInvalid',
    /\b(open)?ssl|_ssl|\btls|_tls|ECH_|ALPN_|TRANSPORT_SEC|hand ?shake|安全连接|安全連/i,
    [-107, [-114, -112], [-126, -122], -148, -153, -172, [-185, -180], -360, -1200, [-9804, -9800], -9824],
  ],
]

/** What a URL in the text says is not the platform's. */
const URLS = /https?:\/\/[^\s"'<>“”，。；）)]*/gi

/** Negative numbers that are no part of a word, a date, a time zone or a longer number. Without lookbehind, which older iOS refuses. */
const NUMBERS = /(?:^|[^\w.-])-[1-9]\d{0,3}(?![\w-]|\.\d)/g

/** What `wx.request` means by a failure of a request to `host`. */
export function platformFault(errMsg: string, errno: number | undefined, host = ''): PlatformFault {
  const exact = errno === undefined ? undefined : BY_ERRNO[errno]
  if (exact) return { code: exact, certificate: undefined }
  const said = without(host, errMsg.replace(URLS, ''))
  const given = (said.match(NUMBERS) || []).map(match => Number(match.replace(/^[^-]/, '')))
  const holds = ([, , numbers = []]: Row) =>
    numbers.some(one => given.some(code => (typeof one === 'number' ? one === code : one[0] <= code && code <= one[1])))
  const [code, , , certificate] = FAULTS.find(([, text]) => text.test(said)) || FAULTS.find(holds) || UNKNOWN
  return { code, certificate }
}

const UNKNOWN: Row = ['NetworkError', /^/]

/** A host name may hold any word: `timeout.example`. */
function without(host: string, text: string): string {
  const name = host.replace(/:\d+$/, '')
  return name.includes('.') ? text.replace(new RegExp(name.replace(/\W/g, '\\$&'), 'gi'), '') : text
}
