import { percentEncode } from './percent'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard Base64 of the UTF-8 bytes of `text`. Mini programs have neither `btoa` nor `TextEncoder`. */
export function base64(text: string): string {
  const bytes = utf8(text)
  let encoded = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b = 0, c = 0] = bytes.slice(at, at + 3) as [number, number?, number?]
    const bits = (a << 16) | (b << 8) | c
    encoded += [18, 12, 6, 0].map(shift => ALPHABET.charAt((bits >> shift) & 63)).join('')
  }
  const spare = (3 - (bytes.length % 3)) % 3
  return spare ? encoded.slice(0, -spare) + '='.repeat(spare) : encoded
}

function utf8(text: string): number[] {
  const found = percentEncode(text).match(/%..|[^%]/g) || []
  return found.map(unit => (unit.length > 1 ? parseInt(unit.slice(1), 16) : unit.charCodeAt(0)))
}
