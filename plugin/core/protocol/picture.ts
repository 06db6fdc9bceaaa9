/** Characters of a path and its query that need no escape; no blank, control character, quote, backslash or fragment. */
const PLAIN = /^[\w\-.~!$&'()*+,;=@%/?:]+$/
/** A dot segment, which browsers also know in its percent-encoded forms. */
const DOTS = /(^|[/?])(\.|%2e){1,2}($|[/?])/i
const MAX_LENGTH = 2048

/**
 * Absolute URL of a picture that never leaves `imageBase` (which ends in `/`); `null` for a path that would: a scheme, a host, a
 * root-relative path, dot segments. An absolute URL is taken when it lies below `imageBase` already.
 */
export function pictureUrl(path: string, imageBase: string): string | null {
  const relative = path.startsWith(imageBase) ? path.slice(imageBase.length) : path
  const safe =
    relative.length <= MAX_LENGTH &&
    PLAIN.test(relative) &&
    relative[0] !== '/' &&
    !relative.includes('//') &&
    !/^[^/?]*:/.test(relative) &&
    !DOTS.test(relative)
  return safe ? imageBase + relative : null
}
