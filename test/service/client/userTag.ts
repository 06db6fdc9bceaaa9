const IP_ADDRESS = /^(\d+\.){3}\d+$|^\[/

/**
 * The user tag (prefix) of a call: the first path segment (`http://127.0.0.1:8787/demo/`), else the first label of the
 * host (`demo.captcha-open.localhost`). `''` when there is neither.
 */
export function userTagOf(host: string, segment: string | undefined): string {
  if (segment) return segment
  const name = host.replace(/:\d+$/, '')
  const [label = '', ...domain] = name.split('.')
  return domain.length > 0 && !IP_ADDRESS.test(name) ? label : ''
}
