import type { ErrorTexts } from '../../core/errors/texts'

export const cn: ErrorTexts = {
  codes: {
    IllegalCertifyId: {
      message: 'UserCertifyId 格式不正确。',
      fix: '用 createUserCertifyId(prefix) 生成，或设 user-certify-id="auto"。格式：身份标、“_”、10 位字母和数字。',
    },
    IllegalScene: {
      message: '场景 ID（SceneId）不正确。',
      fix: '核对 scene-id，它须属于身份标（prefix）所属的账号，接入方式须与 client 相符。',
    },
    IllegalUrl: {
      message: '服务不认识 {host}。',
      fix: '在验证码控制台的“概览”页复制 prefix，它是主机名的第一段。',
    },
    'Forbidden.AccountAccessDenied': {
      message: '阿里云账号被拒绝访问。',
      fix: '确认已开通验证码 2.0，并且没有欠费。',
    },
    'Forbidden.RiskControl': {
      message: '阿里云账号被风控系统禁止访问。',
      fix: '按阿里云控制台中的通知处理，或[凭 requestId {requestId} ]提交工单。',
    },
    Throttling: {
      message: '每秒请求数（QPS）超过上限。',
      fix: '需要更高的 QPS，请购买扩容 QPS，并至少提前 2 天联系客户经理：只下单不会生效。',
    },
    'Throttling.User': {
      message: '请求被流量控制拒绝：{code}。',
      fix: '降低请求频率，或申请提高上限。',
    },
    ThrottlingByStrategy: {
      message: '初始化过于频繁；请在 {seconds} 秒后重试。',
      fix: '服务以此防止遍历题库。不要循环初始化，也不要反复调用 refresh()。',
    },
    ServiceUnavailable: {
      message: '服务出现故障：{code}。',
      fix: '稍后再试；仍然失败，请[凭 requestId {requestId} ]提交工单。',
    },
    'InvalidTimeStamp.Expired': {
      message: '服务拒绝了请求的时间。',
      fix: '把手机时间设为自动：误差不能超过 15 分钟。中转服务不能改动 Timestamp。',
    },
    SignatureDoesNotMatch: {
      message: '{host} 不支持本组件的协议。',
      fix: '检查 prefix 和 endpoint。生产环境请用阿里云官方客户端：小程序插件，或 web-view 中的 H5 页面。',
    },
    InvalidParameter: {
      message: '参数有误：{field}。',
      fix: '按 issues 逐项修改；全部改正之前不会发出请求。',
    },
    RequestTimeout: {
      message: '请求 {host} 超时。',
      fix: '确认网络可以访问 {host}，或调大 timeout（毫秒，最大 60000）。',
    },
    NetworkUnavailable: {
      message: '当前没有网络。',
      fix: '恢复联网后，组件会自动继续。',
    },
    HostNotFound: {
      message: '找不到主机 {host}。',
      fix: '核对 {host}，它的第一段是 prefix；正确时，检查网络的 DNS。',
    },
    CertificateInvalid: {
      message: '无法与 {host} 建立安全连接。',
      fix: 'TLS 握手失败：{host} 须支持 TLS 1.2 或更高版本，证书须有效。代理也要检查。',
    },
    NetworkError: {
      message: '请求 {host} 失败[：{message}]',
      fix: '检查网络和代理；wx.request 的报错见 platform。',
    },
    DomainNotAllowed: {
      message: '{host} 不在 request 合法域名中。',
      fix: '添加 https://{host}。npm：小程序的“开发管理→开发设置→服务器域名→request 合法域名”。插件：由提供方添加，或用 configure({ request })。',
    },
    InvalidUrl: {
      message: '请求地址无效[：{host}]',
      fix: '检查 prefix 和 endpoint：须是完整的 URL，真机上须为 https。',
    },
    AnswerIntercepted: {
      message: '收到网页或重定向，不是 {host} 的响应[（HTTP {status}）]。',
      fix: '检查防火墙（WAF）、Wi-Fi 登录、代理和 VPN；使用中转服务时，检查它的转发目标。',
    },
    HttpError: {
      message: '{host} 返回 HTTP {status}。',
      fix: 'endpoint 是您自己的地址时，检查中转服务；否则稍后再试，或[凭 requestId {requestId} ]提交工单。',
    },
    MalformedResponse: {
      message: '响应不符合文档格式：{field}。',
      fix: '确认 endpoint 是验证码服务，或原样转发它的响应；见 issues。',
    },
    ResourceLoadFailed: {
      message: '验证码图片加载失败[：{host}]。',
      fix: '检查 image-base，并确认其主机在小程序的 downloadFile 合法域名中。',
    },
    ClientLoadFailed: {
      message: '阿里云的客户端没有加载成功[：{message}]',
      fix: '请检查网络、插件所在的分包与版本，以及 configure({ plugin }) 的函数返回了什么。调用 refresh() 会重试。',
    },
    Unknown: {
      message: '服务返回了未收录的错误码 {code}[：{message}]',
      fix: '常见原因是 prefix 或 endpoint 不正确。其他错误码请查 docUrl，或[凭 requestId {requestId} ]提交工单。',
    },
  },
  certificates: {
    clock: '按手机时间，{host} 的证书不在有效期内：先检查手机时间，再检查证书。',
    name: '证书不属于 {host}：检查 prefix、endpoint，以及是否有代理或 Wi-Fi 登录页代为响应。',
    chain: '手机不信任 {host} 的证书：在服务器上安装完整的证书链，并移除读取流量的代理。',
  },
  pages: {
    missing: '把该页面加入 app.json 的 pages（或 subPackages），page 写成同样的路径，以 / 开头。',
    tabBar: 'tabBar 页面不能用 navigateTo 打开：请为验证码单独建一个页面。',
    full: '页面栈已有 10 层，这是微信的上限：请先返回，或在前面的跳转中改用 redirectTo。',
    refused: '微信没有打开该页面，原话见 platform。请重试。',
    silent: '该页面须放 <captcha-page>，JSON 中写 "renderer": "webview"，并在 usingComponents 中引入该组件。',
    blocked:
      '用 npx aliyun-captcha-miniprogram webview --check {message} 检查文件，并把 {host} 加入“开发管理→开发设置→业务域名”。',
    slow: '检查手机能否访问 {host}，并在电脑上用 npx aliyun-captcha-miniprogram webview --check {message} 检查文件。',
    script: '确认 H5 页面由 npx aliyun-captcha-miniprogram webview 生成，并且没有拦截 o.alicdn.com。',
    alone: '该页面只能由 <captcha client="webview"> 的 show() 打开：请改为跳转到放有它的页面。',
  },
  rules: {
    type: '{field} 类型错误：应为 {expected}，收到 {received}。',
    value: '{field} 取值无效：应为 {expected}，收到 {received}。',
    missing: '缺少 {field}：应为 {expected}。',
    format: '{field} 格式不正确：应为 {expected}，收到 {received}。',
    selector: '{field} 指向的节点在页面上不存在：{received}。',
    unknown: '没有 {field} 这个键。',
    remove: '请删除[，或改用 {expected}]。',
    more: '另有 {count} 处问题未列出。',
  },
  fields: {
    sceneId: '在验证码控制台的“场景管理”中复制。',
    prefix: '填验证码控制台“概览”页上的身份标（字符串）；有 endpoint 且 user-certify-id 不是 auto 时可不填。',
    region: "中国内地用 'cn'，其他用 'sgp'，须与服务端一致。",
    language: '用 17 个语言代码之一，或 texts 中的语言键。',
    mode: "用 'popup'（弹出式）；场景不是无痕（TRACELESS）时也可用 'embed'（嵌入式）。",
    element: '写成 #id，页面上须有这个节点；id 为 ASCII，以字母或 _ 开头。',
    button: '写成 #id，页面上须有这个节点；id 为 ASCII，以字母或 _ 开头。',
    userCertifyId: "用 createUserCertifyId(prefix) 生成，或设为 'auto'。",
    encryptedSceneId: '传入服务端加密得到的字符串；ekey 不能放进小程序。',
    endpoint: '写完整的 http(s) 地址，不带账号密码和 #；真机上须为 https。',
    imageBase: '写完整的 http(s) 目录地址，不带账号密码、? 和 #。',
    timeout: '用 1–60000 的数字，单位毫秒。',
    prefetch: '用布尔值，带花括号：prefetch="{{false}}"。',
    slideStyle: '用 { width, height }，都是正数，单位 rpx。',
    texts: '写成 { 语言: { 键: 文案 } }；可用的键见 doc/texts.zh-CN.md。',
    theme: "用 'auto'、'light' 或 'dark'。",
    client:
      "用 'own'、'plugin'（须调用 configure({ plugin }) 并写 generic:challenge）或 'webview'（只在 npm 组件里有，因为插件不能使用 <web-view>；不支持 captchaVerifyCallback，即 V2）。",
    page: '写放有 <captcha-page> 的页面的路径，例如 /pages/captcha/captcha。',
    preflight: '用布尔值，带花括号：preflight="{{true}}"。',
  },
  callbacks: {
    CallbackThrew: 'captchaVerifyCallback 抛出了异常，或它的 Promise 被拒绝。',
    CallbackTimeout: 'captchaVerifyCallback 在 30 秒内没有返回结果。',
    CallbackInvalid: 'captchaVerifyCallback 须返回 { captchaResult: boolean, bizResult?: boolean }。',
  },
}
