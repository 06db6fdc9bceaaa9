import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { MOTIFS } from '../pictures/motifs'
import { draw, makePuzzle } from '../pictures/puzzle'
import { createRandom } from '../random'
import type { Service } from '../server'
import { initialize, recordOf, type SeenRecord, start } from './caller'

// Painting takes its time on a machine that has other work, too.
jest.setTimeout(60_000)

let service: Service
beforeAll(async () => {
  service = await start()
})
afterAll(() => service.close())

interface Shown {
  readonly record: SeenRecord
  readonly picture: Image
  readonly piece: Image
}

async function show(sceneId: string): Promise<Shown> {
  const { CertifyId, Image: picture, PuzzleImage: piece } = (await initialize(service, sceneId)).json
  const load = async (path: unknown) => loadImage(await (await fetch(`${service.url}${path}`)).arrayBuffer())
  return { record: await recordOf(service, String(CertifyId)), picture: await load(picture), piece: await load(piece) }
}

function pixels(images: readonly (readonly [Image | Canvas, number])[]): Uint8ClampedArray {
  const brush = createCanvas(600, 400).getContext('2d')
  for (const [image, x] of images) brush.drawImage(image, x, 0)
  return brush.getImageData(0, 0, 600, 400).data
}

/** How much of the picture differs plainly: pixels with 40 or more between their greens. */
function differing(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  let count = 0
  for (let at = 1; at < one.length; at += 4) if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) >= 40) count++
  return count
}

describe.each(['puzzle', 'inpainting'])('%s', sceneId => {
  test('the piece is as high as the picture and transparent around itself', async () => {
    const { record, picture, piece } = await show(sceneId)
    expect([picture.width, picture.height]).toEqual([600, 400])
    expect([piece.width, piece.height]).toEqual([record.pieceWidth, 400])
    expect(record).toMatchObject({ pictureWidth: 600, pictureHeight: 400 })
    const seen = pixels([[piece, 0]])
    const opaqueRows = new Set<number>()
    for (let at = 3; at < seen.length; at += 4) if ((seen[at] ?? 0) > 200) opaqueRows.add(Math.floor(at / 4 / 600))
    expect(opaqueRows.size).toBeGreaterThan(60)
    expect(opaqueRows.size).toBeLessThan(120)
  })

  test('the answer lies between 180 and 470, inside the picture', async () => {
    for (let n = 0; n < 12; n++) {
      const { CertifyId } = (await initialize(service, sceneId)).json
      const { x = 0, pieceWidth = 0 } = await recordOf(service, String(CertifyId))
      expect(x).toBeGreaterThanOrEqual(180)
      expect(x).toBeLessThanOrEqual(470)
      expect(x + pieceWidth).toBeLessThanOrEqual(600)
    }
  })

  test('pasted at the answer, the piece restores the picture; elsewhere it does not', async () => {
    const kind = sceneId === 'puzzle' ? 'PUZZLE' : 'INPAINTING'
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { picture, piece, x } = await makePuzzle(seed, kind)
      const [gap, cut] = [await loadImage(picture), await loadImage(piece)]
      const original = pixels([[draw(seed, kind).original, 0]])
      const differingAt = (at: number) =>
        differing(
          pixels([
            [gap, 0],
            [cut, at],
          ]),
          original,
        )
      // What remains is the light rim of the piece.
      expect(differingAt(x)).toBeLessThan(900)
      expect(differingAt(x + 13)).toBeGreaterThan(differingAt(x) * 1.5)
      expect(differingAt(0)).toBeGreaterThan(differingAt(x) * 1.5)
    }
  })
})

test('files have their type, may be kept as long as a record lives, and may be read by any page of this machine', async () => {
  const { Image: picture, PuzzleImage: piece } = (await initialize(service, 'puzzle')).json
  for (const [path, type] of [
    [picture, 'image/jpeg'],
    [piece, 'image/png'],
  ]) {
    const { headers } = await fetch(`${service.url}${path}`, { headers: { origin: 'http://127.0.0.1:8080' } })
    expect(headers.get('content-type')).toBe(type)
    expect(headers.get('cache-control')).toBe('public, max-age=1200, immutable')
    expect(headers.get('access-control-allow-origin')).toBe('http://127.0.0.1:8080')
  }
  expect((await fetch(`${service.url}demo/${picture}`)).status).toBe(200)
})

test.each(['qst/nope/picture.jpg', 'qst/nope/toString'])('%s: 404, not kept', async path => {
  const { status, headers } = await fetch(`${service.url}${path}`)
  expect([status, headers.get('cache-control')]).toEqual([404, 'no-store'])
})

test('an unknown file of a known puzzle: 404', async () => {
  const { Image: picture } = (await initialize(service, 'puzzle')).json
  expect((await fetch(`${service.url}${String(picture).replace('picture.jpg', 'answer')}`)).status).toBe(404)
})

test.each(MOTIFS.map(motif => [motif.name, motif] as const))(
  'motif %s: the same seed, the same picture; another, another',
  (_name, motif) => {
    const paint = (seed: string) => {
      const canvas = createCanvas(600, 400)
      motif(canvas.getContext('2d'), createRandom(seed))
      return canvas.data()
    }
    expect(paint('a').equals(paint('a'))).toBe(true)
    expect(paint('a').equals(paint('b'))).toBe(false)
  },
)

describe('the seed', () => {
  const sequence = async (seed: string | undefined) => {
    const own = await start({ seed })
    const seen = []
    for (const sceneId of ['puzzle', 'inpainting', 'puzzle']) {
      const { json } = await initialize(own, sceneId)
      const picture = Buffer.from(await (await fetch(`${own.url}${json.Image}`)).arrayBuffer()).toString('base64')
      seen.push([json.CertifyId, json.Image, picture, (await recordOf(own, String(json.CertifyId))).x])
    }
    await own.close()
    return seen
  }

  test('the same one gives the same puzzles', async () => {
    expect(await sequence('7')).toEqual(await sequence('7'))
  })

  test('another one, or none, gives others', async () => {
    const [seven, eight, none] = [await sequence('7'), await sequence('8'), await sequence(undefined)]
    expect(seven).not.toEqual(eight)
    expect(none).not.toEqual(seven)
    expect(await sequence(undefined)).not.toEqual(none)
  })
})
