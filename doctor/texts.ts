import type { DeveloperLanguage } from '../plugin/core/errors/texts'

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
  /** By Node's own code of a failed connection. */
  readonly hints: Readonly<Record<string, string>>
  readonly help: string
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
      CERT_HAS_EXPIRED: 'The HTTPS certificate has expired.',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'The HTTPS certificate is self-signed.',
      ERR_TLS_CERT_ALTNAME_INVALID: 'The HTTPS certificate is for another name.',
    },
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
  --language en|cn             of what is printed; default: the terminal's
  --json                       prints the report as JSON
  -h, --help   -v, --version

Exit code: 0 a challenge came, with its pictures; 1 it did not; 2 nothing was sent, the arguments are wrong;
3 the service was not reached. It takes at most three attempts and some 10 s plus the timeouts. Proxies of the
environment are not used.`,
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
      CERT_HAS_EXPIRED: 'HTTPS 证书已过期。',
      DEPTH_ZERO_SELF_SIGNED_CERT: 'HTTPS 证书是自签名的。',
      ERR_TLS_CERT_ALTNAME_INVALID: 'HTTPS 证书不是给这个域名的。',
    },
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
  --language en|cn             输出的语言；默认随终端
  --json                       以 JSON 输出报告
  -h, --help   -v, --version

退出码：0 取到了验证和图片；1 没有取到；2 参数有误，没有发出请求；3 连不上服务。
最多尝试三次，总共约 10 秒加上超时时间。不使用环境变量里的代理。`,
  },
}
