import { percentEncode } from './percent'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard Base64 of the UTF-8 bytes of `text`. Mini programs have neither `btoa` nor `TextEncoder`. */
export function base64(text: string): string {
  const found = percentEncode(text).match(/%..|[^%]/g) || []
  return base64Bytes(found.map(unit => (unit.length > 1 ? parseInt(unit.slice(1), 16) : unit.charCodeAt(0))))
}

/** Standard Base64 of bytes; they may be a picture's, so nothing is made for each of them. */
export function base64Bytes(bytes: ArrayLike<number>): string {
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    // Behind the end is `undefined`, whose bits are 0.
    const bits = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number)
    encoded += ALPHABET.charAt(bits >> 18)
    encoded += ALPHABET.charAt((bits >> 12) & 63)
    encoded += ALPHABET.charAt((bits >> 6) & 63)
    encoded += ALPHABET.charAt(bits & 63)
  }
  const spare = (3 - (bytes.length % 3)) % 3
  return spare ? encoded.slice(0, -spare) + '='.repeat(spare) : encoded
}
