import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { type Random, whole } from '../random'
import { HEIGHT, WIDTH } from './brush'
import { PIECE } from './outline'

const X_RANGE = [180, 470] as const
const Y_RANGE = [24, HEIGHT - PIECE - 24] as const
const CANDIDATES = 8
const SCALE = 4

/** How much there is to see in a box: the sum of brightness steps on a shrunken copy. */
function detail(pixels: Uint8ClampedArray, x: number, y: number): number {
  const columns = WIDTH / SCALE
  const brightness = (column: number, row: number) => pixels[(row * columns + column) * 4 + 1] ?? 0
  let sum = 0
  for (let row = Math.floor(y / SCALE); row < (y + PIECE) / SCALE; row++)
    for (let column = Math.floor(x / SCALE); column < (x + PIECE) / SCALE; column++) {
      const here = brightness(column, row)
      sum += Math.abs(here - brightness(column + 1, row)) + Math.abs(here - brightness(column, row + 1))
    }
  return sum
}

/** Chooses where the piece is cut: of some chance places the one with most detail, so that a person sees where it fits. */
export function place(picture: Canvas, random: Random): { x: number; y: number } {
  const small = createCanvas(WIDTH / SCALE, HEIGHT / SCALE)
  const brush = small.getContext('2d')
  brush.drawImage(picture, 0, 0, small.width, small.height)
  const { data } = brush.getImageData(0, 0, small.width, small.height)
  const places = Array.from({ length: CANDIDATES }, () => {
    const [x, y] = [whole(random, ...X_RANGE), whole(random, ...Y_RANGE)]
    return { x, y, detail: detail(data, x, y) }
  })
  const { x, y } = places.reduce((best, candidate) => (candidate.detail > best.detail ? candidate : best))
  return { x, y }
}
