import fc from 'fast-check'
import { platformFault } from '../../plugin/core/client/platformFaults'
import { LISTED, REPORTED } from '../cases/phones'
import { PATIENCE_MS, runs } from './runs'

const HOST = 'demo.captcha-open.aliyuncs.com'
const codeOf = (errMsg: string) => platformFault(errMsg, undefined, HOST).code

/** Texts that mean the same wherever they stand. A text that is a number may not touch a word, and an empty one means nothing. */
const KNOWN = [...REPORTED, ...LISTED].filter(({ errMsg, errno, code }) => {
  const words = errMsg.slice('request:fail '.length)
  return words !== '' && codeOf(words) === code && (errno === undefined || errno === 600001)
})
const known = fc.constantFrom(...KNOWN)

/** Letters, blanks and what stands in messages, in no order that means anything. Letters of no word above. */
const noise = fc.string({ unit: fc.constantFrom(...'qjx zv.,:;()[]{}!?=+*&^%$#@~|图文é😀\n'), maxLength: 60 })

test(
  'any text around known words gives the same code',
  () => {
    fc.assert(
      fc.property(known, noise, noise, ({ errMsg, code }, before, after) => {
        const words = errMsg.slice('request:fail '.length)
        expect(codeOf(`request:fail ${before} ${words} ${after}`)).toBe(code)
      }),
      runs(5),
    )
  },
  PATIENCE_MS,
)

test(
  'so does any host name, and any URL',
  () => {
    const words = ['timeout', 'ssl', 'dns', 'cert', 'offline', 'redirect', 'cleartext', 'domain', 'tls', 'handshake']
    const label = fc.constantFrom(...words)
    fc.assert(
      fc.property(known, label, label, fc.nat(65535), ({ errMsg, code }, one, other, port) => {
        const host = `${one}-${other}.example.com`
        const text = `${errMsg.split(HOST).join(host.toUpperCase())} https://${host}:${port}/${one}?${other}=x`
        expect(platformFault(text, undefined, `${host}:${port}`).code).toBe(code)
      }),
      runs(5),
    )
  },
  PATIENCE_MS,
)

test(
  'no text makes an expression try without end',
  () => {
    const units = [
      'cert',
      'not ',
      'host name ',
      '似乎',
      '证书',
      'http://',
      '-1',
      'DNS',
      'after 1',
      'system call',
      'time ',
      '( ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...units), { maxLength: 600 }), parts => {
        expect(codeOf(parts.join('').slice(0, 512))).toMatch(/^[A-Z]\w+$/)
      }),
      runs(3),
    )
  },
  PATIENCE_MS,
)
