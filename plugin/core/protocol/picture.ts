/** Characters of a path and its query that need no escape; no blank, control character, quote, backslash or fragment. */
const PLAIN = /^[\w\-.~!$&'()*+,;=@%/?:]+$/
/** A dot segment, parameters behind it or not, an empty one, a backslash, which servers take for a slash, or a control character. */
const CLIMBS = /(^|[/?])\.{1,2}($|[/?;])|\/\/|\\|[^ -\uffff]/
const MAX_LENGTH = 2048

/**
 * Absolute URL of a picture that never leaves `imageBase` (which ends in `/`); `null` for a path that would: a scheme, a host, a
 * root-relative path, dot segments, also in percent-encoded forms, which a server may decode once more. An absolute URL is taken when it
 * lies below `imageBase` already.
 */
export function pictureUrl(path: string, imageBase: string): string | null {
  const relative = path.startsWith(imageBase) ? path.slice(imageBase.length) : path
  const safe = relative.length <= MAX_LENGTH && PLAIN.test(relative) && staysBelow(relative, DECODINGS)
  return safe ? imageBase + relative : null
}

/** How often a path may be encoded over and over. */
const DECODINGS = 3

function staysBelow(path: string, decodings: number): boolean {
  if (path[0] === '/' || CLIMBS.test(path) || /^[^/?]*:/.test(path)) return false
  if (!path.includes('%')) return true
  if (decodings === 0) return false
  try {
    return staysBelow(decodeURIComponent(path), decodings - 1)
  } catch {
    return false
  }
}
