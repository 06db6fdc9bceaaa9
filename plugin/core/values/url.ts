/** Mini programs have no `URL` class. */
const ABSOLUTE = /^(https?:\/\/)([^/?#@:[\]]+|\[[\da-f:.]+\])(:\d{1,5})?(\/[^?#]*)?(\?[^#]*)?$/i
const PRINTABLE = /^[!-~]+$/
const MAX_LENGTH = 2048

/** An absolute `http:` or `https:` URL without credentials and fragment, in two halves. */
export interface AbsoluteUrl {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string
  /** Host and port. */
  readonly host: string
  /** Always begins with `/`. */
  readonly path: string
  /** With its `?`, or `''`. */
  readonly query: string
}

/** `null` for anything else: other schemes, relative, credentials, a fragment, blanks, control or non-ASCII characters. */
export function parseUrl(text: string): AbsoluteUrl | null {
  if (text.length > MAX_LENGTH || !PRINTABLE.test(text) || text.includes('\\')) return null
  const parts = ABSOLUTE.exec(text)
  if (!parts) return null
  const [scheme, name, port = '', path = '/', query = ''] = parts.slice(1) as [
    string,
    string,
    string?,
    string?,
    string?,
  ]
  if (port.length > 1 && Number(port.slice(1)) > 65535) return null
  return { origin: scheme.toLowerCase() + name + port, host: name + port, path, query }
}

/** Host and port of an absolute URL, `''` for anything else. */
export function hostOf(url: string): string {
  const parsed = parseUrl(url)
  return parsed ? parsed.host : ''
}
