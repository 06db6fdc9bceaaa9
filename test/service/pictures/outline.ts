import { Path2D } from '@napi-rs/canvas'
import { between, type Random } from '../random'

/** Box of every piece, in natural pixels. The margin keeps soft edges inside the piece's picture. */
export const PIECE = 112
const MARGIN = 4

/** A jigsaw piece with its top left corner at 0, 0: each side has a knob or a dent. */
export function jigsaw(random: Random): Path2D {
  const knob = 12.5
  const low = MARGIN + knob * 1.4
  const high = PIECE - low
  const side = high - low
  const path = new Path2D()
  path.moveTo(low, low)
  const bulges = [0, 1, 2, 3].map(() => (random() < 0.5 ? 1 : -1))
  const corners = [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ] as const
  corners.forEach(([x, y], index) => {
    const [dx, dy] = (
      [
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
      ] as const
    )[index] ?? [0, 0]
    // Points are given along the side and outwards from it.
    const at = (along: number, out: number): [number, number] => {
      const outward = out * (bulges[index] ?? 1)
      return [x + dx * along + dy * outward, y + dy * along - dx * outward]
    }
    const middle = side / 2
    path.lineTo(...at(middle - knob * 0.6, 0))
    path.bezierCurveTo(
      ...at(middle - knob * 1.7, knob * 1.35),
      ...at(middle - knob * 0.9, knob * 1.4),
      ...at(middle, knob * 1.4),
    )
    path.bezierCurveTo(
      ...at(middle + knob * 0.9, knob * 1.4),
      ...at(middle + knob * 1.7, knob * 1.35),
      ...at(middle + knob * 0.6, 0),
    )
    path.lineTo(...at(side, 0))
  })
  path.closePath()
  return path
}

/** An irregular, rounded region with its top left corner at 0, 0. */
export function blob(random: Random): Path2D {
  const middle = PIECE / 2
  const points = Array.from({ length: 9 }, (_, index) => {
    const angle = (index / 9) * Math.PI * 2
    const reach = (middle - MARGIN) * between(random, 0.68, 0.98)
    return [middle + Math.cos(angle) * reach, middle + Math.sin(angle) * reach] as const
  })
  const between2 = (a: readonly [number, number], b: readonly [number, number]): [number, number] => [
    (a[0] + b[0]) / 2,
    (a[1] + b[1]) / 2,
  ]
  const path = new Path2D()
  points.forEach((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    if (index === 0) path.moveTo(...between2(points.at(-1) ?? point, point))
    path.quadraticCurveTo(...point, ...between2(point, next))
  })
  path.closePath()
  return path
}
