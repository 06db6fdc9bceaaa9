import { createRandom, pick, whole } from '../service/random'

/** Seeded chance, so that a failure can be had again. */
export const chance = createRandom

/** Texts that have broken parsers: escapes, surrogates, numbers that are none, paths that climb, headers in disguise. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '%',
  '%zz',
  '%c0%ae',
  '%00',
  '%2e%2e%2f%2e%2e%2fetc/passwd',
  '..%5c..%5cwindows',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u202egnp.exe',
  '\ud800',
  '\udfff\ud800',
  '\0',
  'NaN',
  'Infinity',
  '-0',
  '1e308',
  '1e400',
  '9'.repeat(400),
  '2026-99-99T99:99:99Z',
  '2026-02-30T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  'null',
  'undefined',
  '{}',
  '[]',
  '{"__proto__":{"a":1}}',
  '"\\ud800"',
  '<script>alert(1)</script>',
  "';DROP TABLE x;--",
  'a'.repeat(5000),
  '中'.repeat(700),
  '\r\nSet-Cookie: a=b',
  '//evil.example/',
  'http://evil.example/',
  'slider',
  'puzzle',
  'fault-flaky',
  'demo_Abcdefgh12',
]

type Random = () => number

/** One of the odd texts, or some of them run together, or cut. */
export function oddText(random: Random): string {
  const text = Array.from({ length: whole(random, 1, 2) }, () => pick(random, ODD_TEXTS)).join('')
  return random() < 0.2 ? text.slice(0, whole(random, 0, text.length)) : text
}

/** Any JSON value, three levels deep at most. */
export function oddJson(random: Random, depth = 0): unknown {
  const leaf = () => pick<unknown>(random, [null, true, false, 0, -1, 1e308, 2 ** 53, oddText(random), oddText(random)])
  if (depth > 2 || random() < 0.5) return leaf()
  const values = Array.from({ length: whole(random, 0, 4) }, () => oddJson(random, depth + 1))
  return random() < 0.4 ? values : Object.fromEntries(values.map(value => [oddText(random).slice(0, 40), value]))
}
