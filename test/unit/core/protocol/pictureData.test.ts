import { runInNewContext } from 'node:vm'
import { mustBeFetched, pictureData, shownAddress } from '../../../../plugin/core/protocol/pictureData'
import { dataUrl, PICTURES, pngOf, textBytes } from '../../fakes/pictures'

const MOST = 2 * 1024 * 1024

test('only pictures over http: are fetched, and their address is not shown', () => {
  expect(
    ['http://127.0.0.1:8787/a.png', 'https://a.test/a.png', 'data:image/png;base64,AA==', ''].map(mustBeFetched),
  ).toEqual([true, false, false, false])
  expect(['http://a.test/a.png', 'https://a.test/a.png', ''].map(shownAddress)).toEqual([
    '',
    'https://a.test/a.png',
    '',
  ])
})

test.each(Object.entries(PICTURES))('%s is known by its first bytes', (type, picture) => {
  expect(pictureData(picture, 'Image')).toEqual({ ok: true, value: dataUrl(type, picture) })
})

test('an older GIF', () => {
  expect(pictureData(textBytes('GIF87a1'), 'Image')).toMatchObject({ ok: true })
})

test('a buffer of another realm', () => {
  const foreign = runInNewContext('new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]).buffer') as ArrayBuffer
  expect(foreign instanceof ArrayBuffer).toBe(false)
  expect(pictureData(foreign, 'Image')).toMatchObject({ ok: true, value: 'data:image/png;base64,iVBORw0KGgo=' })
})

test('2 MB are taken', () => {
  expect(pictureData(pngOf(MOST), 'Image')).toMatchObject({ ok: true })
})

const trapped = new Proxy(new ArrayBuffer(8), {
  get(target, name) {
    if (name === Symbol.toStringTag) return 'ArrayBuffer'
    throw new Error(`trap ${String(name)} of ${target.byteLength}`)
  },
})

test.each<[string, unknown, object]>([
  ['0 bytes', new ArrayBuffer(0), { rule: 'format', expected: 'PNG | JPEG | WebP | GIF', received: '""' }],
  ['2 MB and a byte', pngOf(MOST + 1), { rule: 'value', expected: `at most ${MOST} bytes`, received: String(MOST + 1) }],
  ['a page', textBytes('<!DOCTYPE html><title>Login</title>'), { rule: 'format', received: '"<!DOCTYPE html><title>Login</title>"' }],
  ['an answer of the service', textBytes('{"Code":"Throttling"}'), { rule: 'format' }],
  ['an SVG', textBytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), { rule: 'format' }],
  ['half of the first bytes', PICTURES.png.slice(0, 4), { rule: 'format' }],
  ['RIFF that is no WebP', textBytes('RIFF\0\0\0\0WAVEfmt '), { rule: 'format' }],
  ['control characters', textBytes('\0\x1b[31m'), { rule: 'format' }],
  ['a text', '\x89PNG\r\n', { rule: 'type', expected: 'ArrayBuffer', received: '"\x89PNG\\r\\n"' }],
  ['nothing', undefined, { rule: 'type', received: 'undefined' }],
  ['null', null, { rule: 'type', received: 'null' }],
  ['a list of bytes', [137, 80, 78, 71], { rule: 'type', received: '[137, 80, 78, 71]' }],
  ['a typed array, as Node would give it', new Uint8Array(PICTURES.png), { rule: 'type', received: 'Uint8Array' }],
  ['an object that calls itself one', { [Symbol.toStringTag]: 'ArrayBuffer' }, { rule: 'format', received: '""' }],
  ['a proxy that throws', trapped, { rule: 'type', received: 'unreadable value' }],
])('%s is no picture', (_, body, found) => {
  expect(pictureData(body, 'PuzzleImage')).toEqual({
    ok: false,
    issues: [expect.objectContaining({ field: 'PuzzleImage', ...found })],
  })
}) // biome-ignore format: a table
