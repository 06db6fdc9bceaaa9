import type { ErrorTexts } from '../../core/errors/texts'

export const en: ErrorTexts = {
  codes: {
    IllegalCertifyId: {
      message: 'The UserCertifyId is malformed.',
      fix: 'It is the user tag, "_" and 10 letters and digits: use createUserCertifyId(prefix), or user-certify-id="auto".',
    },
    IllegalScene: {
      message: 'The scene ID (SceneId) is invalid.',
      fix: 'Check scene-id, and that the scene was created under the account that owns the user tag (prefix).',
    },
    'Forbidden.AccountAccessDenied': {
      message: 'The account was refused, most likely for an overdue payment.',
      fix: 'Check that the Alibaba Cloud account is in the Normal state, and settle overdue bills.',
    },
    Throttling: {
      message: 'The product limit of queries per second (QPS) was exceeded.',
      fix: 'The component retries by itself. For a higher QPS, talk to your account manager in advance.',
    },
    ThrottlingByStrategy: {
      message: 'Initialized too often; try again in {seconds} s.',
      fix: 'This guards the question library against traversal: do not initialize in a loop or call refresh() repeatedly.',
    },
    InvalidParameter: {
      message: 'Invalid parameters: {field}.',
      fix: 'Mend each of the issues; no request is sent before that.',
    },
    RequestTimeout: {
      message: 'The request to {host} timed out.',
      fix: 'Check the network and whether {host} can be reached; on slow networks raise timeout (ms, at most 60000).',
    },
    NetworkUnavailable: {
      message: 'There is no network.',
      fix: 'Nothing to do: the component goes on when the network is back.',
    },
    NetworkError: {
      message: 'The request to {host} failed: {message}',
      fix: 'Check the network, proxies and the HTTPS certificate; platform has what wx.request said.',
    },
    DomainNotAllowed: {
      message: '{host} is not in the request domain list.',
      fix: 'Add https://{host}. npm: 开发管理→开发设置→服务器域名→request 合法域名 of the mini program. Plugin: the domain list of the plugin, kept by its provider, or use configure({ request }).',
    },
    InvalidUrl: {
      message: 'The request address is invalid: {host}',
      fix: 'Check prefix and endpoint: together they must give a full URL, https on a phone.',
    },
    HttpError: {
      message: '{host} answered HTTP {status}.',
      fix: 'With an endpoint of your own, check the relay; else try later, then open a ticket with the requestId.',
    },
    MalformedResponse: {
      message: 'The response is not of the documented shape: {field}.',
      fix: 'Check that endpoint is the CAPTCHA service or relays its answers unchanged; see issues.',
    },
    ResourceLoadFailed: {
      message: 'A picture of the challenge did not load.',
      fix: 'The component initializes once more by itself; then check image-base and the host of the pictures.',
    },
    Unknown: {
      message: 'The service answered with an unlisted code, {code}: {message}',
      fix: 'Often prefix or endpoint is wrong; look other codes up at docUrl, or open a ticket with the requestId.',
    },
  },
  rules: {
    type: '{field} has the wrong type: expected {expected}, received {received}.',
    value: '{field} has an invalid value: expected {expected}, received {received}.',
    missing: '{field} is missing: expected {expected}.',
    format: '{field} is malformed: expected {expected}, received {received}.',
    selector: '{field} names a node that is not on the page: {received}.',
  },
  fields: {
    sceneId: 'Copy the scene ID from the scene list of the CAPTCHA console.',
    prefix: 'Pass the user tag (a string) of your CAPTCHA service; with an address of your own, endpoint is enough.',
    region: "Use 'cn' for the Chinese mainland and 'sgp' elsewhere, as on your server.",
    language: 'Use one of the 17 documented language codes, or a language key of texts.',
    mode: "Use 'popup' or 'embed'.",
    element: 'Write #id, and check that the page has a node with this id.',
    button: 'Write #id, and check that the page has a node with this id.',
    userCertifyId: "Use createUserCertifyId(prefix), or 'auto'.",
    encryptedSceneId: 'Pass the string that your server encrypted; the ekey never belongs in a mini program.',
    endpoint: 'Write a full http(s) URL without credentials and #; https on a phone.',
    imageBase: 'Write the full http(s) URL of a folder, without credentials, ? and #.',
    timeout: 'Use a number from 1 to 60000, in milliseconds.',
    prefetch: 'Use a boolean: prefetch="{{false}}"; without braces it is a string.',
    slideStyle: 'Use { width, height }, both positive, in rpx.',
    texts: 'Write { language: { KEY: text } }; the README lists the keys.',
    theme: "Use 'auto', 'light' or 'dark'.",
    client: "Use 'own', or 'official' with generic:challenge and configure({ official }); see the README.",
    preflight: 'Use a boolean: preflight="{{true}}"; without braces it is a string.',
  },
}
