import fc from 'fast-check'
import { pictureUrl } from '../../plugin/core/protocol/picture'
import { encodeVerify } from '../../plugin/core/protocol/request'
import { decodeInit, decodeVerify, readRequestId, readService } from '../../plugin/core/protocol/response'
import { base64 } from '../../plugin/core/values/base64'
import { parseUrl } from '../../plugin/core/values/url'
import { expectServiceHost } from '../unit/core/parameters/serviceHost'
import { initBody, verifyBody } from '../unit/fakes/service'
import { PATIENCE_MS, runs } from './runs'

/** Lone surrogates are in it, too. */
const anyText = fc.string({ unit: 'binary', minLength: 1 })

test(
  'base64 of any text is what Buffer makes of it',
  () => {
    fc.assert(
      fc.property(anyText, text => base64(text) === Buffer.from(text).toString('base64')),
      runs(5),
    )
  },
  PATIENCE_MS,
)

test(
  'any text arrives in a request as it was, lone surrogates as every encoder writes them',
  () => {
    const stamp = { nonce: 'ab'.repeat(16), nowMs: Date.UTC(2026, 1, 3) }
    fc.assert(
      fc.property(anyText, sceneId => {
        const sent = new URLSearchParams(encodeVerify(sceneId, 'c', 'p', stamp)).get('SceneId')
        return sent === Buffer.from(sceneId).toString()
      }),
      runs(3),
    )
  },
  PATIENCE_MS,
)

test(
  'the host remains the service, whatever the prefix',
  () => {
    const delimiters = fc.constantFrom(...'evil.com/\\#?@:%0F[]。／＠\t\n\0 -')
    const prefixes = fc.oneof(anyText, fc.string({ unit: delimiters, minLength: 1, maxLength: 20 }))
    let parsed = 0
    fc.assert(
      fc.property(prefixes, fc.constantFrom('cn' as const, 'sgp' as const), (prefix, region) => {
        if (expectServiceHost(prefix, region)) parsed += 1
      }),
      runs(10),
    )
    expect(parsed).toBeGreaterThan(50)
  },
  PATIENCE_MS,
)

test(
  'no path of a picture leaves the base',
  () => {
    const base = 'https://img.example/a/'
    const pieces = fc.constantFrom(...['..', '.', '/', '//', '\\', '%2e', '%2E', '%2f', '%5c', ':', '?', '#', 'a', 'https:', '\t', '@']) // biome-ignore format: one line
    const paths = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 8 }).map(found => found.join('')),
    )
    let taken = 0
    fc.assert(
      fc.property(paths, path => {
        const url = pictureUrl(path, base)
        if (url === null) return true
        taken += 1
        return new URL(url).href.startsWith(base)
      }),
      runs(25),
    )
    expect(taken).toBeGreaterThan(100)
  },
  PATIENCE_MS,
)

test(
  'a body of any shape is a value or faults, and never an exception',
  () => {
    const get = () => {
      throw new Error('trap')
    }
    const trap = new Proxy({}, { get })
    const bodies = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>(trap, initBody({ CertifyId: trap }), verifyBody(trap)),
      fc.dictionary(fc.constantFrom(...Object.keys(initBody()), 'Result'), fc.anything()),
    )
    fc.assert(
      fc.property(bodies, body => {
        for (const result of [decodeInit(body, 'https://img.example/'), decodeVerify(body)]) {
          if (result.ok) continue
          expect(result.issues.length).toBeGreaterThan(0)
          expect(result.issues.every(({ received }) => received.length <= 80)).toBe(true)
        }
        readService(body, 200)
        readRequestId(body)
      }),
      runs(10),
    )
  },
  PATIENCE_MS,
)

/** Pieces that URLs are made of, whole and broken. */
const piece = fc.constantFrom(
  'http://', 'https://', 'HTTP://', '//', ':', '/', '?', '#', '@', '%2f', '%', '.', '..', '-', '_', '[::1]', '[', ']', '\\', ' ',
  'a', 'A', 'example', 'xn--', 'xn--a', '0', '1', '127', '0x7f', '01', '256', '443', '80', '8787', '65536', '<', '>', '^', '|', ',', '。', 'é', '\t',
) // biome-ignore format: a list
const address = fc
  .tuple(fc.constantFrom('http://', 'https://', ''), fc.array(piece, { maxLength: 9 }))
  .map(([scheme, rest]) => scheme + rest.join(''))

test(
  'an address that is accepted is a URL to new URL, too, with the same host',
  () => {
    let taken = 0
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl({ withQueryParameters: true }), fc.string()), text => {
        const url = parseUrl(text)
        if (!url) return
        taken += 1
        const standard = new URL(text)
        expect([url.host, url.origin]).toEqual([standard.host, standard.origin])
        expect([standard.username, standard.password, standard.hash]).toEqual(['', '', ''])
        expect(new URL(url.origin + url.path + url.query).host).toBe(url.host)
      }),
      runs(10),
    )
    expect(taken).toBeGreaterThan(100)
  },
  PATIENCE_MS,
)
