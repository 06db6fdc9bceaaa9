import { fault, unreadable } from '../issues/fault'
import type { Fault } from '../issues/issue'
import { base64Bytes } from '../values/base64'
import { safely } from '../values/members'
import type { Result } from '../values/result'

/**
 * Pictures over `http:`, which only a service on one's own machine speaks. From base library 3.8.7 `<image>` does not load them in
 * development and trial versions (developers.weixin.qq.com/miniprogram/dev/framework/release/), so they are fetched as bytes and shown as a
 * `data:` address.
 */
export const mustBeFetched = (url: string): boolean => url.startsWith('http:')

/** What `<image>` is given: nothing, as long as the picture is not fetched. */
export const shownAddress = (url: string): string => (mustBeFetched(url) ? '' : url)

/** A picture of a challenge has some ten thousand bytes. */
const MAX_BYTES = 2 * 1024 * 1024

/** The first bytes, as characters. */
const KINDS: readonly (readonly [type: string, head: RegExp])[] = [
  ['png', /^\x89PNG\r\n/],
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['gif', /^GIF8[79]a/],
]

/** As much of a page in the place of a picture as a developer needs to see what it is. */
const HEAD_BYTES = 48

/** A `data:` address of a picture that was fetched; the fault of what is none, whatever type its header names. */
export function pictureData(body: unknown, field: string): Result<string, Fault> {
  const refuse = (found: Fault): Result<string, Fault> => ({ ok: false, issues: [found] })
  const look = (): Result<string, Fault> => {
    // By its name: it may come from another realm. A host's own request function may know nothing of `responseType`.
    if (Object.prototype.toString.call(body) !== '[object ArrayBuffer]')
      return refuse(fault(field, 'type', 'ArrayBuffer', body))
    const bytes = new Uint8Array(body as ArrayBuffer)
    if (bytes.length > MAX_BYTES) return refuse(fault(field, 'value', `at most ${MAX_BYTES} bytes`, bytes.length))
    const head = String.fromCharCode.apply(null, bytes.subarray(0, HEAD_BYTES) as unknown as number[])
    const kind = KINDS.find(([, begin]) => begin.test(head))
    if (!kind) return refuse(fault(field, 'format', 'PNG | JPEG | WebP | GIF', head))
    return { ok: true, value: `data:image/${kind[0]};base64,${base64Bytes(bytes)}` }
  }
  return safely(look, refuse(unreadable(field, 'ArrayBuffer')))
}
