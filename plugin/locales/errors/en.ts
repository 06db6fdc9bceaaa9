import type { ErrorTexts } from '../../core/errors/texts'

export const en: ErrorTexts = {
  codes: {
    IllegalCertifyId: {
      message: 'The UserCertifyId is malformed.',
      fix: 'It is the user tag, "_", then 10 letters or digits. Use createUserCertifyId(prefix), or user-certify-id="auto".',
    },
    IllegalScene: {
      message: 'The scene ID (SceneId) is invalid.',
      fix: 'Check scene-id, and that the scene was created under the account that owns the user tag (prefix).',
    },
    IllegalUrl: {
      message: 'The service does not know this address: {host}.',
      fix: 'The first label of the host must be the user tag of your account. Copy prefix from the 概览 (overview) page of the CAPTCHA console.',
    },
    'Forbidden.AccountAccessDenied': {
      message: 'The Alibaba Cloud account was denied access.',
      fix: 'Check that CAPTCHA 2.0 is activated for the account, and that the account has no overdue payment.',
    },
    'Forbidden.RiskControl': {
      message: "Alibaba Cloud's risk control denied the account access.",
      fix: 'Sign in to the Alibaba Cloud console and follow its notices. If there are none, open a ticket[ with requestId {requestId}].',
    },
    Throttling: {
      message: 'The product limit of queries per second (QPS) was exceeded.',
      fix: 'The component retries by itself. For a higher QPS, buy a QPS extension and contact your account manager at least 2 days ahead: the order alone does not take effect.',
    },
    'Throttling.User': {
      message: 'The flow control of the account denied the request.',
      fix: 'The component retries by itself. If it persists, lower the rate of requests of this account, or have its limit raised.',
    },
    'Throttling.Api': {
      message: 'The flow control of the API denied the request.',
      fix: 'The component retries by itself. If it persists, lower the rate of requests, or open a ticket[ with requestId {requestId}].',
    },
    ThrottlingByStrategy: {
      message: 'Too many initializations. Try again in {seconds} s.',
      fix: 'The service protects its question library from being traversed. Do not initialize in a loop, or call refresh() repeatedly.',
    },
    ServiceUnavailable: {
      message: 'The service is temporarily unavailable.',
      fix: 'The component retries by itself. If it persists, open a ticket[ with requestId {requestId}].',
    },
    InternalError: {
      message: 'The service met an internal error.',
      fix: 'The component retries by itself. If it persists, open a ticket[ with requestId {requestId}].',
    },
    'InvalidTimeStamp.Expired': {
      message: 'The clock of this device is wrong: the service refused the time of the request.',
      fix: "Set date and time of the phone to automatic, then try again. The clock may differ from the service's by 15 minutes at most.",
    },
    IllegalTimestamp: {
      message: 'The service refused the time of the request.',
      fix: 'Set date and time of the phone to automatic, then try again. A relay must pass Timestamp on unchanged.',
    },
    SignatureDoesNotMatch: {
      message: '{host} asks for a signed request.',
      fix: "This address does not speak the protocol of this component. Check prefix and endpoint. In production use one of Alibaba's own clients: the mini program plugin, or the H5 page in a web-view.",
    },
    'InvalidAction.NotFound': {
      message: '{host} does not know the requested action.',
      fix: "This address does not speak the protocol of this component. Check prefix and endpoint. In production, use Alibaba's own client: the mini program plugin, or the H5 page in a web-view.",
    },
    InvalidParameter: {
      message: 'Invalid parameters: {field}.',
      fix: 'Fix every entry of issues. No request is sent until then.',
    },
    RequestTimeout: {
      message: 'The request to {host} timed out.',
      fix: 'Check the network, and that {host} can be reached. On slow networks, raise timeout (ms, at most 60000).',
    },
    NetworkUnavailable: {
      message: 'There is no network.',
      fix: 'Nothing to do: the component continues when the network is back.',
    },
    HostNotFound: {
      message: 'The host {host} was not found.',
      fix: 'Check prefix, which is the first label of the host, and endpoint. If they are right, check the DNS of the network.',
    },
    CertificateInvalid: {
      message: 'No secure connection to {host}: its certificate or TLS was refused.',
      fix: "Check the phone's clock, the certificate chain of the host, its TLS version (1.2 or newer), and whether a proxy reads along.",
    },
    NetworkError: {
      message: 'The request to {host} failed[: {message}]',
      fix: 'Check the network, proxies and the HTTPS certificate. platform holds the error of wx.request.',
    },
    DomainNotAllowed: {
      message: '{host} is not in the request domain list.',
      fix: 'Add https://{host}. npm: 开发管理→开发设置→服务器域名→request 合法域名 of the mini program. Plugin: its provider adds it to the domain list of the plugin, or use configure({ request }).',
    },
    InvalidUrl: {
      message: 'The request address is invalid[: {host}]',
      fix: 'Check prefix and endpoint. They must give a full URL, with https on a phone.',
    },
    AnswerIntercepted: {
      message: 'Something else answered in place of {host}, with HTTP {status}: a web page or a redirect.',
      fix: 'Check for a firewall (WAF) that blocks the request, a Wi-Fi that asks for a login, a proxy and a VPN. With a relay, check where it forwards to.',
    },
    HttpError: {
      message: '{host} answered HTTP {status}.',
      fix: 'If endpoint is your own address, check the relay. Otherwise try later; if it still fails, open a ticket[ with requestId {requestId}].',
    },
    MalformedResponse: {
      message: 'The response does not have the documented shape: {field}.',
      fix: 'Check that endpoint is the CAPTCHA service, or relays its answers unchanged. issues lists what differs.',
    },
    ResourceLoadFailed: {
      message: 'An image of the challenge did not load.',
      fix: 'The component initializes once more by itself. If it still fails, check image-base, and that its host is in the downloadFile 合法域名 of the mini program.',
    },
    Unknown: {
      message: 'The service returned an unlisted code, {code}[: {message}]',
      fix: 'Often prefix or endpoint is wrong. Look the code up at docUrl, or open a ticket[ with requestId {requestId}].',
    },
  },
  certificates: {
    clock:
      "The certificate of {host} is outside of its dates: check that the phone's clock is right, then the certificate.",
    name: 'The certificate is not for {host}: check prefix and endpoint, and whether a proxy or a Wi-Fi login answers in its place.',
    proxy: 'A proxy reads along: remove it and its certificate from the phone, or let it pass {host} through.',
    chain:
      'The phone does not trust the certificate of {host}: install its full chain on the server; behind a proxy that reads along, remove the proxy.',
    protocol:
      'The TLS handshake failed: {host} must offer TLS 1.2 or newer and a valid certificate; check proxies, too.',
  },
  rules: {
    type: '{field} has the wrong type: expected {expected}, received {received}.',
    value: '{field} has an invalid value: expected {expected}, received {received}.',
    missing: '{field} is missing: expected {expected}.',
    format: '{field} is malformed: expected {expected}, received {received}.',
    selector: '{field} names a node that is not on the page: {received}.',
    unknown: 'There is no {field}: remove it[, or use {expected}].',
    more: 'There are {count} more issues.',
  },
  fields: {
    sceneId: 'Copy the scene ID from the scene list of the CAPTCHA console.',
    prefix:
      'Pass the user tag (a string) from the 概览 (overview) page of the CAPTCHA console. With your own address, endpoint alone is enough.',
    region: "Use 'cn' for the Chinese mainland and 'sgp' elsewhere, as on your server.",
    language: 'Use one of the 17 documented language codes, or a language key of texts.',
    mode: "Use 'popup' or 'embed'.",
    element: 'Write #id, and check that the page has a node with this id.',
    button: 'Write #id, and check that the page has a node with this id.',
    userCertifyId: "Use createUserCertifyId(prefix), or 'auto'.",
    encryptedSceneId: 'Pass the string that your server encrypted. Never put the ekey into a mini program.',
    endpoint: 'Write a full http(s) URL without credentials or #, with https on a phone.',
    imageBase: 'Write the full http(s) URL of a folder, without credentials, ? or #.',
    timeout: 'Use a number from 1 to 60000, in milliseconds.',
    prefetch: 'Use a boolean: prefetch="{{false}}". Without braces it is a string.',
    slideStyle: 'Use { width, height }, both positive, in rpx.',
    texts: 'Write { language: { KEY: text } }. doc/texts.md lists the keys.',
    theme: "Use 'auto', 'light' or 'dark'.",
    client: "Use 'own', or 'official' with generic:challenge and configure({ official }); see the README.",
    preflight: 'Use a boolean: preflight="{{true}}". Without braces it is a string.',
  },
  callbacks: {
    CallbackThrew: 'captchaVerifyCallback threw an error, or its promise was rejected.',
    CallbackTimeout: 'captchaVerifyCallback returned no verdict within 30 s.',
    CallbackInvalid: 'captchaVerifyCallback must return { captchaResult: boolean, bizResult?: boolean }.',
  },
}
