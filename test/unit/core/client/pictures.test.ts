import { type FetchedPictures, fetchPictures } from '../../../../plugin/core/client/pictures'
import { createSlots } from '../../../../plugin/core/client/slots'
import { fakeClock } from '../../fakes/clock'
import { fakeNetwork } from '../../fakes/network'
import { fakePage } from '../../fakes/page'
import { dataUrl, PICTURES, pngOf, textBytes } from '../../fakes/pictures'
import { seededRandom } from '../../fakes/random'
import { failWith, respond, type Script, scriptedRequest } from '../../fakes/request'
import { challengeOf, configOf } from '../state/journey'

const PICTURE = respond(PICTURES.jpeg)
const PIECE = respond(PICTURES.png)
const challenge = challengeOf({
  image: 'http://127.0.0.1:8787/qst/1/picture.jpg',
  puzzleImage: 'http://127.0.0.1:8787/qst/1/piece.png',
})

function begin(script: readonly Script[], { slots = createSlots(6), page = fakePage() } = {}) {
  const request = scriptedRequest(...script)
  const clock = fakeClock()
  const results: FetchedPictures[] = []
  const cancel = fetchPictures(
    challenge,
    configOf({ timeout: 700 }),
    { request: request.port, clock, random: seededRandom(), network: fakeNetwork(), slots, page },
    result => results.push(result),
  )
  return { request, clock, page, results, cancel }
}

test('both are fetched as bytes, and given as data: addresses', () => {
  const { request, results } = begin([PICTURE, PIECE])
  expect(request.sent).toMatchObject([
    { url: challenge.image, body: null, timeoutMs: 700 },
    { url: challenge.puzzleImage, body: null, timeoutMs: 700 },
  ])
  expect(results).toEqual([
    { ok: true, image: dataUrl('jpeg', PICTURES.jpeg), puzzleImage: dataUrl('png', PICTURES.png) },
  ])
})

test('whichever comes first, the end is one', () => {
  const { request, results } = begin(['never'])
  request.sent[1]?.answer(PIECE)
  expect(results).toEqual([])
  request.sent[0]?.answer(PICTURE)
  expect(results).toMatchObject([{ ok: true }])
})

test('a header of another type is nothing to go by', () => {
  const { results } = begin([respond(PICTURES.webp, 200, { 'content-type': 'text/html' })])
  expect(results).toMatchObject([{ ok: true, image: dataUrl('webp', PICTURES.webp) }])
})

test('a connection that breaks is retried, and the others of the picture are not begun anew', () => {
  const { request, clock, results } = begin([failWith('request:fail'), PIECE, PICTURE])
  clock.advance(10000)
  expect(request.sent.map(({ url }) => url)).toEqual([challenge.image, challenge.puzzleImage, challenge.image])
  expect(results).toMatchObject([{ ok: true }])
})

test.each<[string, Script, object]>([
  ['404', respond(textBytes('No such picture'), 404), { attempts: 1, service: { statusCode: 404 } }],
  ['a redirect', respond(textBytes(''), 302), { attempts: 1, service: { statusCode: 302 } }],
  ['a page', respond(textBytes('<html>')), { attempts: 1, faults: [{ field: 'Image', rule: 'format' }] }],
  ['a page as text', respond('<html>'), { attempts: 1, faults: [{ rule: 'type', expected: 'ArrayBuffer' }] }],
  ['JSON as text', respond('{"Code":"Throttling"}'), { attempts: 1, faults: [{ rule: 'type', expected: 'ArrayBuffer' }] }],
  ['0 bytes', respond(new ArrayBuffer(0)), { attempts: 1, faults: [{ rule: 'format' }] }],
  ['2 MB and a byte', respond(pngOf(2 ** 21 + 1)), { attempts: 1, faults: [{ rule: 'value', received: '2097153' }] }],
  ['words of the platform', failWith('request:fail url not in domain list', 600002), { attempts: 1, platform: { errno: 600002, errMsg: 'request:fail url not in domain list' } }],
  ['half a body', failWith('request:fail -354:net::ERR_CONTENT_LENGTH_MISMATCH', 600001), { attempts: 3, platform: { errno: 600001 } }],
  ['a port that throws', new Error('no'), { attempts: 3, platform: { errMsg: 'no' } }],
  ['no answer', 'never', { attempts: 3, faults: [{ rule: 'missing', expected: 'answer within 700 ms' }] }],
])('%s: ResourceLoadFailed, with what was asked and what came', (_, answer, failure) => {
  const { clock, results } = begin([answer])
  clock.advance(20000)
  expect(results).toMatchObject([
    { ok: false, failure: { code: 'ResourceLoadFailed', certifyId: 'c-1', host: '127.0.0.1:8787', ...failure } },
  ])
}) // biome-ignore format: a table

test('one of two: the other is aborted, and what it says is dropped', () => {
  const { request, results, clock } = begin(['never'])
  request.sent[1]?.answer(respond(textBytes('oops')))
  expect(request.sent[0]?.aborted).toBe(1)
  request.sent[0]?.answer(PICTURE)
  clock.advance(60000)
  expect(results).toMatchObject([{ ok: false, failure: { faults: [{ field: 'PuzzleImage' }] } }])
  expect(request.sent).toHaveLength(2)
})

test('the first fails at once: the second is not asked for', () => {
  const { request, results } = begin([respond(textBytes('oops'))])
  expect(results).toHaveLength(1)
  expect(request.sent).toHaveLength(1)
})

test('after the cancel nothing is said, asked or left', () => {
  const { request, clock, page, results, cancel } = begin(['never'])
  cancel()
  cancel()
  expect(request.sent.map(({ aborted }) => aborted)).toEqual([1, 1])
  request.sent[0]?.answer(PICTURE)
  request.sent[1]?.answer(PIECE)
  clock.advance(60000)
  expect(results).toEqual([])
  expect(clock.pending).toBe(0)
  expect(page.waiting.size).toBe(0)
})

test('a hidden page asks for nothing, and a failure of that time does not count', () => {
  const page = fakePage()
  page.hide()
  const { request, clock, results } = begin([failWith('request:fail interrupted'), PIECE, PICTURE], { page })
  clock.advance(60000)
  expect(request.sent).toEqual([])
  page.show()
  clock.advance(60000)
  expect(results).toMatchObject([{ ok: true }])
})

test('they wait for their turn among all requests', () => {
  const slots = createSlots(1)
  const { request, results } = begin(['never'], { slots })
  expect(request.sent).toHaveLength(1)
  request.sent[0]?.answer(PICTURE)
  expect(request.sent).toHaveLength(2)
  request.sent[1]?.answer(PIECE)
  expect(results).toMatchObject([{ ok: true }])
})
