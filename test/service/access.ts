import type { IncomingHttpHeaders } from 'node:http'

/** Who may call a server of this machine. */
export interface Access {
  /** Names of the server in `Host`, without the port. */
  readonly names: RegExp
  /** Pages that may read and post, by their origin; `own` is that of the server itself. */
  readonly pages: (origin: string, own: string) => boolean
  /** Values of `Sec-Fetch-Site` that are trusted where a request says nothing else of its page. */
  readonly sites: readonly string[]
  /** What to write for the name in the refusal. */
  readonly host: string
}

export interface Asked {
  readonly method: string | undefined
  readonly headers: IncomingHttpHeaders
  /** Port of the server; `undefined` while it does not listen, when only this process can ask. */
  readonly port: number | undefined
}

const LOOPBACK_NAME = /^(127\.0\.0\.1|localhost|\[::1\])$/i
/** With labels in front, the first of which is the user tag. `demo.127.0.0.1` is no name that a browser or DNS knows. */
const TAGGED_LOOPBACK_NAME = /^(([\w-]+\.)*(localhost|127\.0\.0\.1)|\[::1\])$/i
/** Pages of this machine, whatever their port: a developer's own dev server may call the service. */
export const LOOPBACK_ORIGIN = /^https?:\/\/(([\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * WeChat DevTools calls with the mini program's Referer, `https://servicewechat.com/{appid}/devtools/page-frame.html`,
 * with `Sec-Fetch-Site: cross-site`, and without Origin. No other page can write that Referer.
 */
const WECHAT_ORIGIN = 'https://servicewechat.com'

const isPageOfThisMachine = (origin: string) => LOOPBACK_ORIGIN.test(origin) || origin === WECHAT_ORIGIN

const local = { sites: ['same-origin', 'same-site', 'none'], pages: isPageOfThisMachine }

export const SERVICE_ACCESS: Access = { ...local, names: TAGGED_LOOPBACK_NAME, host: '127.0.0.1' }
export const BACKEND_ACCESS: Access = { ...local, names: LOOPBACK_NAME, host: '127.0.0.1' }
/** The H5 page stands in a frame of the preview, which is another origin of this machine. */
export const WEB_ACCESS: Access = { ...local, names: LOOPBACK_NAME, host: '127.0.0.1' }
/** Only its own page loads what the preview holds. */
export const PREVIEW_ACCESS: Access = {
  names: LOOPBACK_NAME,
  pages: (origin, own) => origin === own,
  sites: ['same-origin', 'none'],
  host: '127.0.0.1',
}

/**
 * Why a request is refused, for people; `undefined` when it may pass. A page elsewhere in the developer's browser may
 * neither post nor read. Nothing of the request is repeated in the text.
 */
export function refusalOf({ method = '', headers, port }: Asked, access: Access): string | undefined {
  const address = `${access.host}${port === undefined ? '' : `:${port}`}`
  if (!isOwnHost(headers.host, port, access.names))
    return `This server is for this machine alone, as ${address}: a Host header of another name or port is refused (DNS rebinding).`
  if (!isOwnPage(method, headers, access))
    return `This server is for this machine alone: a page elsewhere may not call ${address}. To open it, type its address.`
  return undefined
}

function isOwnHost(host: string | undefined, port: number | undefined, names: RegExp): boolean {
  const [, name, given = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(host ?? '') ?? []
  return name !== undefined && names.test(name) && (port === undefined || Number(given) === port)
}

function isOwnPage(method: string, headers: IncomingHttpHeaders, { pages, sites }: Access): boolean {
  const { origin, referer, 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': target } = headers
  const own = `http://${headers.host}`
  if (origin !== undefined) return pages(origin, own)
  if (site !== undefined && sites.includes(String(site))) return true
  // A link that somebody followed: the page that it stands on does not see the answer.
  if (method === 'GET' && mode === 'navigate' && target === 'document') return true
  if (referer !== undefined) return pages(originOf(referer), own)
  // No word of a page at all: not a browser, or one without Sec-Fetch-Site.
  return site === undefined
}

/** `''` for what is no URL. */
const originOf = (url: string): string => /^https?:\/\/[^/?#\\@]+(?=[/?#]|$)/i.exec(url)?.[0] ?? ''
