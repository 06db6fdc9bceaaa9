import type { ErrorTexts } from '../../core/errors/texts'

export const en: ErrorTexts = {
  codes: {
    IllegalCertifyId: {
      message: 'The UserCertifyId is malformed.',
      fix: 'Use createUserCertifyId(prefix), or user-certify-id="auto". Its form: the user tag, "_", 10 letters or digits.',
    },
    IllegalScene: {
      message: 'The scene ID (SceneId) is invalid.',
      fix: 'Check scene-id, that its account owns the user tag (prefix), and that its 接入方式 (integration method) is that of client.',
    },
    IllegalUrl: {
      message: 'The service does not know {host}.',
      fix: 'Copy prefix, the first label of the host, from the 概览 (overview) page of the CAPTCHA console.',
    },
    'Forbidden.AccountAccessDenied': {
      message: 'The Alibaba Cloud account was denied access.',
      fix: 'Check that CAPTCHA 2.0 is activated, and that no payment is overdue.',
    },
    'Forbidden.RiskControl': {
      message: 'Risk control blocked the Alibaba Cloud account.',
      fix: 'Follow the notices in the Alibaba Cloud console, or open a ticket[ with requestId {requestId}].',
    },
    Throttling: {
      message: 'The limit of queries per second (QPS) was exceeded.',
      fix: 'For a higher QPS, buy a QPS extension and tell your account manager at least 2 days ahead: the order alone has no effect.',
    },
    'Throttling.User': {
      message: 'Flow control denied the request: {code}.',
      fix: 'Lower the rate of requests, or have the limit raised.',
    },
    ThrottlingByStrategy: {
      message: 'Too many initializations. Try again in {seconds} s.',
      fix: 'The service protects its questions. Do not initialize in a loop, or call refresh() repeatedly.',
    },
    ServiceUnavailable: {
      message: 'The service failed: {code}.',
      fix: 'Try later. If it persists, open a ticket[ with requestId {requestId}].',
    },
    'InvalidTimeStamp.Expired': {
      message: 'The service refused the time of the request.',
      fix: 'Set the clock of the phone to automatic: it may be 15 minutes off at most. A relay must not change Timestamp.',
    },
    SignatureDoesNotMatch: {
      message: '{host} does not speak the protocol of this component.',
      fix: "Check prefix and endpoint. In production, use Alibaba's own client: its mini program plugin, or its H5 page in a web-view.",
    },
    InvalidParameter: {
      message: 'Invalid parameters: {field}.',
      fix: 'Fix every entry of issues: no request is sent until then.',
    },
    RequestTimeout: {
      message: 'The request to {host} timed out.',
      fix: 'Check that the network reaches {host}, or raise timeout (ms, at most 60000).',
    },
    NetworkUnavailable: {
      message: 'There is no network.',
      fix: 'The component continues when the network is back.',
    },
    HostNotFound: {
      message: 'The host {host} was not found.',
      fix: 'Check {host}: prefix is its first label. If it is right, check the DNS of the network.',
    },
    CertificateInvalid: {
      message: 'No secure connection to {host}.',
      fix: 'The TLS handshake failed: {host} needs TLS 1.2 or newer and a valid certificate. Check proxies, too.',
    },
    NetworkError: {
      message: 'The request to {host} failed[: {message}]',
      fix: 'Check the network and proxies. platform holds the error of wx.request.',
    },
    DomainNotAllowed: {
      message: '{host} is not in the request domain list.',
      fix: 'Add https://{host}. npm: 开发管理→开发设置→服务器域名→request 合法域名 of the mini program; plugin: its provider adds it, or use configure({ request }).',
    },
    InvalidUrl: {
      message: 'The request address is invalid[: {host}]',
      fix: 'Check prefix and endpoint: a full URL, with https on a phone.',
    },
    AnswerIntercepted: {
      message: 'A page or redirect answered, not {host}[ (HTTP {status})].',
      fix: 'Check for a firewall (WAF), a Wi-Fi login, a proxy or a VPN; with a relay, where it forwards to.',
    },
    HttpError: {
      message: '{host} answered HTTP {status}.',
      fix: 'If endpoint is yours, check the relay. Otherwise try later, or open a ticket[ with requestId {requestId}].',
    },
    MalformedResponse: {
      message: 'The response does not have the documented shape: {field}.',
      fix: 'Check that endpoint is the CAPTCHA service, or relays its answers unchanged; see issues.',
    },
    ResourceLoadFailed: {
      message: 'An image of the challenge did not load[ from {host}].',
      fix: 'Check image-base, and that its host is in the downloadFile 合法域名 of the mini program.',
    },
    ClientLoadFailed: {
      message: "Alibaba's own client did not load[: {message}]",
      fix: 'Check the network, the subpackage and version of the plugin, and what the function of configure({ plugin }) returns. refresh() tries again.',
    },
    Unknown: {
      message: 'The service returned an unlisted code, {code}[: {message}]',
      fix: 'Often prefix or endpoint is wrong. Look the code up at docUrl, or open a ticket[ with requestId {requestId}].',
    },
  },
  certificates: {
    clock:
      'The certificate of {host} is not valid today, by the clock of the phone: check the clock first, then the certificate.',
    name: 'The certificate is not for {host}: check prefix and endpoint, and whether a proxy or a Wi-Fi login answers.',
    chain:
      'The phone does not trust the certificate of {host}: install its full chain on the server, and remove a proxy that reads along.',
  },
  pages: {
    missing:
      'Add the page to pages (or subPackages) of app.json, and write its path in page as it stands there, with a leading /.',
    tabBar: 'A page of the tabBar cannot be opened over another. Give the captcha a page of its own.',
    full: 'Ten pages are open already, the most that WeChat allows. Go back or use redirectTo somewhere before.',
    refused: 'WeChat did not open the page; platform holds its words. Try again.',
    silent:
      'The page has to hold <captcha-page>, and its JSON "renderer": "webview" and the component in usingComponents.',
    blocked:
      'Check the file with npx aliyun-captcha-miniprogram webview --check {message}, and that {host} is in 开发管理→开发设置→业务域名.',
    slow: 'Check that the phone reaches {host}, and the file with npx aliyun-captcha-miniprogram webview --check {message} on your machine.',
    script:
      'Check that the H5 page was made by npx aliyun-captcha-miniprogram webview, and that nothing blocks o.alicdn.com.',
    alone: 'Only show() of a <captcha client="webview"> can open this page: link to the page that holds it instead.',
  },
  rules: {
    type: '{field} has the wrong type: expected {expected}, received {received}.',
    value: '{field} has an invalid value: expected {expected}, received {received}.',
    missing: '{field} is missing: expected {expected}.',
    format: '{field} is malformed: expected {expected}, received {received}.',
    selector: '{field} names a node that is not on the page: {received}.',
    unknown: 'There is no {field}.',
    remove: 'Remove it[, or use {expected}].',
    more: 'There are {count} more issues.',
  },
  fields: {
    sceneId: 'Copy the scene ID from the CAPTCHA console.',
    prefix:
      'Pass the user tag (a string) from the 概览 (overview) page of the CAPTCHA console; with an endpoint it may be left out, unless user-certify-id is "auto".',
    region: "Use 'cn' for the Chinese mainland, 'sgp' elsewhere, as on your server.",
    language: 'Use one of the 17 language codes, or a language key of texts.',
    mode: "Use 'popup', or 'embed' where the scene is not TRACELESS.",
    element: 'Write #id of a node on the page. An id is ASCII, and begins with a letter or _.',
    button: 'Write #id of a node on the page. An id is ASCII, and begins with a letter or _.',
    userCertifyId: "Use createUserCertifyId(prefix), or 'auto'.",
    encryptedSceneId: 'Pass the string that your server encrypted. The ekey never goes into a mini program.',
    endpoint: 'Write a full http(s) URL without credentials or #, with https on a phone.',
    imageBase: 'Write the full http(s) URL of a folder, without credentials, ? or #.',
    timeout: 'Use a number from 1 to 60000, in milliseconds.',
    prefetch: 'Use a boolean: prefetch="{{false}}", with braces.',
    slideStyle: 'Use { width, height }, both positive, in rpx.',
    texts: 'Write { language: { KEY: text } }. doc/texts.md lists the keys.',
    theme: "Use 'auto', 'light' or 'dark'.",
    client:
      "Use 'own', 'plugin' (with configure({ plugin }) and generic:challenge) or 'webview' (npm component only, since a plugin may not hold a <web-view>; without captchaVerifyCallback, V2).",
    page: 'Write the path of the page that holds <captcha-page>, such as /pages/captcha/captcha.',
    preflight: 'Use a boolean: preflight="{{true}}", with braces.',
  },
  callbacks: {
    CallbackThrew: 'captchaVerifyCallback threw an error, or its promise was rejected.',
    CallbackTimeout: 'captchaVerifyCallback returned no verdict within 30 s.',
    CallbackInvalid: 'captchaVerifyCallback must return { captchaResult: boolean, bizResult?: boolean }.',
  },
}
