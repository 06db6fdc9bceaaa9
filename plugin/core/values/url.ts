/** An absolute `http:` or `https:` URL without credentials and fragment. Mini programs have no `URL` class. */
export interface AbsoluteUrl {
  /** Scheme, host and port, without a slash at the end; a port that is the scheme's own is left out. */
  readonly origin: string
  /** Host and port. */
  readonly host: string
  /** Always begins with `/`. */
  readonly path: string
  /** With its `?`, or `''`. */
  readonly query: string
}

const ABSOLUTE = /^(https?):\/\/(\[::1\]|[\w.-]+)(?::(\d{1,5}))?(\/[^?#]*)?(\?[^#]*)?$/i
type Parts = readonly [all: string, scheme: string, name: string, port?: string, path?: string, query?: string]
const PRINTABLE = /^[!-~]+$/
const MAX_LENGTH = 2048
/** A user tag of any length is part of the host; what is longer than any real one is not shown. */
const MAX_HOST = 512
const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 }

/**
 * `null` for anything else: other schemes, relative, credentials, a fragment, blanks, control or non-ASCII characters, and hosts that a
 * URL parser refuses or rewrites. What is taken here, `new URL` takes with the same host.
 */
export function parseUrl(text: string): AbsoluteUrl | null {
  if (text.length > MAX_LENGTH || !PRINTABLE.test(text) || text.includes('\\')) return null
  const parts = ABSOLUTE.exec(text) as unknown as Parts | null
  if (!parts) return null
  const [, scheme, name, port, path = '/', query = ''] = parts
  const protocol = scheme.toLowerCase()
  const host = name.toLowerCase()
  if (!isHost(host) || Number(port) > 65535) return null
  const shownPort = port === undefined || Number(port) === DEFAULT_PORTS[protocol] ? '' : `:${Number(port)}`
  return { origin: `${protocol}://${host}${shownPort}`, host: host + shownPort, path, query }
}

/** The loopback address, four numbers, or labels of a name; no `xn--` label, which only a decoder could judge. */
function isHost(host: string): boolean {
  if (host === '[::1]') return true
  const labels = host.split('.')
  // A parser takes a name that ends in a number for an address, and rewrites short and octal forms of it.
  if (/^(\d+|0x[\da-f]*)$/.test(labels[labels.length - 1] as string))
    return labels.length === 4 && labels.every(label => /^(0|[1-9]\d{0,2})$/.test(label) && Number(label) <= 255)
  return host.length <= 253 && labels.every(label => /^[\w-]{1,63}$/.test(label) && !label.startsWith('xn--'))
}

/** Host and port of an address that was made here or parsed before. */
export function hostOf(url: string): string {
  const host = url.split('/')[2] || ''
  return host.length > MAX_HOST ? '' : host
}
