import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Hint } from './failures'
import type { Misuse } from './words'

export interface DoctorTexts {
  readonly fine: string
  readonly trouble: string
  readonly unsent: string
  readonly host: string
  readonly status: string
  readonly code: string
  readonly message: string
  readonly fix: string
  readonly time: string
  readonly attempts: string
  readonly challenge: string
  readonly picture: string
  readonly service: string
  readonly hint: string
  readonly list: string
  readonly listNpm: string
  readonly listPlugin: string
  readonly listPictures: string
  readonly local: string
  readonly limits: string
  readonly more: string
  readonly hints: Readonly<Record<Hint, string>>
  /** In place of the component's fix, by error code; `{host}`. */
  readonly fixes: Readonly<Record<string, string>>
  /** By what is wrong with the command line; placeholders are the members of {@link Misuse}. */
  readonly misuse: Readonly<Record<Misuse['what'], string>>
  readonly misuseFix: string
  readonly crashed: string
  readonly crashedFix: string
  /** Of the doctor. */
  readonly help: string
  /** Of no command. */
  readonly overview: string
}

const usage = 'aliyun-captcha-miniprogram doctor --prefix <user tag> --scene <SceneId> [options]'

export const TEXTS: Readonly<Record<DeveloperLanguage, DoctorTexts>> = {
  en: {
    fine: 'The initialization works from here.',
    trouble: 'The initialization does not work.',
    unsent: 'No request was sent: the parameters are not valid.',
    host: 'Host',
    status: 'HTTP status',
    code: 'Code',
    message: 'Message',
    fix: 'Fix',
    time: 'Time',
    attempts: 'Attempts',
    challenge: 'Challenge',
    picture: 'Picture',
    service: 'Service said',
    hint: 'Here',
    list: 'For the domain list (request 合法域名)',
    listNpm: 'npm component: the list of your mini program, 开发管理 → 开发设置 → 服务器域名',
    listPlugin: 'Plugin: the list of the plugin, kept by its provider; or configure({ request }) in the host',
    listPictures: 'Pictures come from this host; list it under downloadFile 合法域名 if they do not load on a phone',
    local: 'A phone does not take this address: it wants https, a host name and a listed domain.',
    limits: 'This is the terminal, not a phone: DomainNotAllowed exists only there.',
    more: 'More',
    hints: {
      ENOTFOUND: 'This name is unknown to the name server: look at --prefix and --endpoint, then at the network.',
      EAI_AGAIN: 'No name server answers: this machine seems to have no network.',
      ENETUNREACH: 'This machine has no way to the network.',
      ECONNREFUSED: 'The machine is there, but nothing listens on this port.',
      ECONNRESET: 'The connection was cut: a proxy, a firewall, or the server itself.',
      EHOSTUNREACH: 'This machine has no way to that host: a firewall, a VPN, or a wrong address.',
      ETIMEDOUT:
        'The connection did not come about in time: a firewall that drops packets, or a wrong address or port.',
      EACCES: 'A rule of this machine forbids the connection: its firewall, or a sandbox.',
      CERT_HAS_EXPIRED: 'The HTTPS certificate has expired; or the clock of this machine is wrong.',
      CERT_NOT_YET_VALID: 'The HTTPS certificate is not valid yet; or the clock of this machine is wrong.',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'The HTTPS certificate is self-signed, or a proxy looks in. No phone trusts it.',
      UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        'The chain of the HTTPS certificate is incomplete, or ends at an authority that Node does not know: configure the server with the full chain.',
      ERR_TLS_CERT_ALTNAME_INVALID: 'The HTTPS certificate is for another name.',
      otherCertificate: 'The HTTPS certificate is not accepted.',
      httpOnHttps:
        'This port does not speak https, most likely http: write http:// in the address, or name the https port.',
      tls: 'The TLS handshake failed: the server and this Node share no TLS version or cipher, or something between them ends it.',
      notHttp: 'What answers on this port is not http: it may be an https port (write https://), or another service.',
      ERR_INVALID_URL: 'No host can be made of this address: look at --prefix and --endpoint.',
    },
    fixes: {
      Throttling:
        'Run it again later. For a higher QPS, buy a QPS extension and contact your account manager at least 2 days ahead.',
      ThrottlingByStrategy:
        'Run it again later, and not in a loop: the service protects its question library from being traversed.',
      RequestTimeout:
        'Check the network of this machine, and that {host} can be reached from it. On slow networks, raise --timeout (ms, at most 60000).',
      NetworkUnavailable: 'Connect this machine to a network, and run it again.',
      NetworkError: 'Check the network of this machine, its proxy and firewall, and that {host} is right.',
      HostNotFound: 'Check --prefix and --endpoint, which give the host {host}, then the DNS of this machine.',
      CertificateInvalid:
        'Check the certificate of {host}, its chain and its dates, the clock of this machine, and whether a proxy looks in.',
      InvalidUrl: 'Check --prefix (the first label of the host only) and --endpoint (a full URL).',
      ResourceLoadFailed: 'Check --image-base, and that its host can be reached from this machine.',
    },
    misuse: {
      flag: 'no option {flag}[; did you mean {near}?] (known: {known})',
      noValue: '{flag} needs a value; one that begins with a dash is written {flag}=-value',
      value: '{flag} takes no value',
      command: 'unknown command: {word}[; did you mean {near}?] (known: {known})',
      required: '{flag} is missing',
      with: '{flag} goes with {other} alone',
      either: '{flag} and {other} exclude each other',
      format: '{flag}: expected {expected}, received {received}',
      extra: 'unexpected: {word}',
      language: '--language: {known}',
      prefix: '--prefix: not a URL or a host; give the first label only[: {label}]',
    },
    misuseFix: 'Run it with --help for the flags. Nothing was done.',
    crashed: 'The doctor itself failed:',
    crashedFix: 'Please report this with the command line, without its secrets.',
    help: `${usage}

Initializes once, as the component would, from this terminal, and says what came of it.

  --prefix <tag>               user tag, from the CAPTCHA console's overview
  --scene <id>                 SceneId
  --region cn|sgp              default cn
  --endpoint <url>             in place of the address made of prefix and region
  --image-base <url>           base of the pictures
  --mode popup|embed           default popup
  --user-certify-id <id|auto>  UserCertifyId
  --encrypted-scene-id <text>  EncryptedSceneId
  --timeout <ms>               per request, default 5000
  --client own|plugin|webview  whose challenge; for one of Alibaba's, --prefix is not required, and what a
                               terminal cannot see is listed. Default own
  --page <url>                 with --client webview: the published H5 page, which is checked too
  --language en|cn             of what is printed; default: the terminal's
  --json                       prints the report as JSON
  -h, --help   -v, --version

Exit code: 0 a challenge came, with its pictures (and the H5 page is right); 1 it did not; 2 nothing was sent, the
arguments are wrong; 3 the service, or the H5 page, was not reached; 4 the doctor itself failed. With --json, what is printed is JSON in every case. It takes
at most three attempts and some 10 s plus the timeouts. Proxies of the environment are not used.`,
    overview: `aliyun-captcha-miniprogram <command> [options]

  doctor     initializes once from this terminal, as the component would, and says what came of it
  webview    writes the H5 page of client="webview", or checks one that is published
  copy       copies the component, or the module of uni-app, into a project without npm building

Each command has a --help of its own.`,
  },
  cn: {
    fine: '从这里可以正常初始化。',
    trouble: '初始化不成功。',
    unsent: '没有发出请求：参数不正确。',
    host: '主机',
    status: 'HTTP 状态',
    code: '错误码',
    message: '说明',
    fix: '解决办法',
    time: '用时',
    attempts: '尝试次数',
    challenge: '验证',
    picture: '图片',
    service: '服务端原话',
    hint: '本机',
    list: '域名白名单（request 合法域名）应填',
    listNpm: 'npm 组件：填在您的小程序里，开发管理 → 开发设置 → 服务器域名',
    listPlugin: '插件：填在插件自己的域名列表里，由插件开发者维护；或由宿主调用 configure({ request })',
    listPictures: '图片来自这个主机；如果真机上图片加载不出来，请填到 downloadFile 合法域名',
    local: '真机不接受这个地址：须为 https、域名，并且在白名单里。',
    limits: '这里是终端，不是手机：DomainNotAllowed 只会在手机上出现。',
    more: '详见',
    hints: {
      ENOTFOUND: '域名解析不到：先检查 --prefix 与 --endpoint，再检查网络。',
      EAI_AGAIN: 'DNS 没有应答：这台机器似乎没有网络。',
      ENETUNREACH: '这台机器连不上网络。',
      ECONNREFUSED: '机器在，但这个端口没有服务在监听。',
      ECONNRESET: '连接被切断：可能是代理、防火墙，或对方服务器。',
      EHOSTUNREACH: '这台机器到不了那个主机：防火墙、VPN，或地址写错。',
      ETIMEDOUT: '连接迟迟建立不起来：防火墙丢弃了数据包，或地址、端口写错。',
      EACCES: '本机的规则禁止这个连接：防火墙或沙箱。',
      CERT_HAS_EXPIRED: 'HTTPS 证书已过期；或者本机时钟不准。',
      CERT_NOT_YET_VALID: 'HTTPS 证书尚未生效；或者本机时钟不准。',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'HTTPS 证书是自签名的，或被代理替换。手机不会信任它。',
      UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'HTTPS 证书链不完整，或签发机构不被 Node 认识：请在服务器上配置完整的证书链。',
      ERR_TLS_CERT_ALTNAME_INVALID: 'HTTPS 证书不是给这个域名的。',
      otherCertificate: 'HTTPS 证书不被接受。',
      httpOnHttps: '这个端口说的不是 https，多半是 http：请把地址写成 http://，或改用 https 的端口。',
      tls: 'TLS 握手失败：双方没有共同的 TLS 版本或加密套件，或被中间设备切断。',
      notHttp: '这个端口应答的不是 http：可能是 https 端口（请写 https://），或别的服务。',
      ERR_INVALID_URL: '这个地址拼不出主机：检查 --prefix 与 --endpoint。',
    },
    fixes: {
      Throttling: '稍后再运行。需要更高 QPS 时，请购买 QPS 扩展包，并至少提前 2 天联系商务经理。',
      ThrottlingByStrategy: '稍后再运行，不要循环运行：服务端在保护题库不被遍历。',
      RequestTimeout: '检查本机网络，以及从本机能否访问 {host}。网络较慢时，加大 --timeout（毫秒，最大 60000）。',
      NetworkUnavailable: '让这台机器连上网络，再运行一次。',
      NetworkError: '检查本机的网络、代理和防火墙，以及 {host} 是否写对。',
      HostNotFound: '检查 --prefix 与 --endpoint（它们决定主机 {host}），再检查本机的 DNS。',
      CertificateInvalid: '检查 {host} 的证书、证书链和有效期，本机的时钟，以及是否有代理在解密流量。',
      InvalidUrl: '检查 --prefix（只写主机名的第一段）与 --endpoint（完整的 URL）。',
      ResourceLoadFailed: '检查 --image-base，以及从本机能否访问它的主机。',
    },
    misuse: {
      flag: '没有选项 {flag}[，您是不是想写 {near}？]（可用：{known}）',
      noValue: '{flag} 需要一个值；以短横线开头的值请写成 {flag}=-value',
      value: '{flag} 不带值',
      command: '未知命令：{word}[，您是不是想写 {near}？]（可用：{known}）',
      required: '缺少 {flag}',
      with: '{flag} 只与 {other} 一起使用',
      either: '{flag} 与 {other} 不能同时使用',
      format: '{flag}：应为 {expected}，收到 {received}',
      extra: '多余的参数：{word}',
      language: '--language：{known}',
      prefix: '--prefix：不要写 URL 或主机名，只写第一段[：{label}]',
    },
    misuseFix: '用 --help 查看全部选项。什么也没有做。',
    crashed: 'doctor 自身出错：',
    crashedFix: '请把命令行（去掉密钥）反馈给我们。',
    help: `${usage}

在终端里像组件一样初始化一次，并说明结果。

  --prefix <身份标>             用户身份标，见验证码控制台概览页
  --scene <场景ID>              SceneId
  --region cn|sgp              默认 cn
  --endpoint <url>             代替由身份标和地域拼出的地址
  --image-base <url>           图片的基准地址
  --mode popup|embed           默认 popup
  --user-certify-id <id|auto>  UserCertifyId
  --encrypted-scene-id <文本>   EncryptedSceneId
  --timeout <毫秒>              每次请求，默认 5000
  --client own|plugin|webview  由谁出题；阿里云的客户端不要求 --prefix，并列出终端里看不到的内容。默认 own
  --page <url>                 与 --client webview 一起：已发布的 H5 页面，也会检查
  --language en|cn             输出的语言；默认随终端
  --json                       以 JSON 输出报告
  -h, --help   -v, --version

退出码：0 取到了验证和图片（H5 页面也没有问题）；1 没有取到；2 参数有误，没有发出请求；3 连不上服务或 H5 页面；4 doctor 自身出错。加 --json 时，任何情况下输出都是 JSON。
最多尝试三次，总共约 10 秒加上超时时间。不使用环境变量里的代理。`,
    overview: `aliyun-captcha-miniprogram <命令> [选项]

  doctor     在终端里像组件一样初始化一次，并说明结果
  webview    生成 client="webview" 所用的 H5 页面，或检查已发布的页面
  copy       把组件或 uni-app 模块复制到不使用 npm 构建的项目里

每个命令都有自己的 --help。`,
  },
}
