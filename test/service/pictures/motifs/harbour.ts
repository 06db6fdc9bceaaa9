import { between, pick, type Random, whole } from '../../random'
import { type Brush, cloud, disc, glow, HEIGHT, hsl, land, type Motif, polygon, ridge, WIDTH, wash } from '../brush'

const HORIZON = 205

function boat(brush: Brush, random: Random, x: number, y: number, size: number): void {
  const sail = hsl(pick(random, [8, 36, 48, 340, 200]), 80, between(random, 58, 80))
  polygon(brush, hsl(0, 0, 97), [
    [x + size * 0.06, y - size * 1.5],
    [x + size * 0.62, y - size * 0.28],
    [x + size * 0.06, y - size * 0.28],
  ])
  polygon(brush, sail, [
    [x - size * 0.04, y - size * 1.35],
    [x - size * 0.5, y - size * 0.28],
    [x - size * 0.04, y - size * 0.28],
  ])
  polygon(brush, hsl(18, 45, 24), [
    [x - 1, y - size * 1.55],
    [x + 1.5, y - size * 1.55],
    [x + 1.5, y],
    [x - 1, y],
  ])
  polygon(brush, hsl(pick(random, [4, 210, 352]), 55, 32), [
    [x - size * 0.75, y - size * 0.2],
    [x + size * 0.8, y - size * 0.2],
    [x + size * 0.5, y + size * 0.1],
    [x - size * 0.5, y + size * 0.1],
  ])
  brush.fillStyle = hsl(0, 0, 100, 0.25)
  for (let strip = 1; strip < 7; strip++)
    brush.fillRect(x - size * (0.55 - strip * 0.05), y + size * 0.12 * strip, size * (1.1 - strip * 0.1), 1.6)
}

/** Sailing boats on a glittering sea, islands behind. */
export const harbour: Motif = (brush, random) => {
  const hue = between(random, 185, 215)
  const warm = between(random, 25, 52)
  wash(brush, [hsl(hue + 10, 70, 48), hsl(hue, 75, 72), hsl(warm, 85, 86)], 0, HORIZON)
  const sunX = between(random, 80, 520)
  glow(brush, sunX, 95, 190, warm)
  disc(brush, sunX, 95, 26, hsl(warm, 100, 94))
  for (let n = 0; n < 6; n++)
    cloud(
      brush,
      random,
      random() * WIDTH,
      between(random, 40, 150),
      between(random, 30, 75),
      hsl(warm, 60, 97, between(random, 0.55, 0.9)),
    )
  for (const near of [0, 0.5]) {
    const island = ridge(random, HORIZON - 8 + near * 8, 26, 1.2)
    land(brush, x => Math.min(HORIZON + 6, island(x)), hsl(hue + 20 - near * 60, 30, 52 - near * 20))
  }
  wash(brush, [hsl(hue - 8, 65, 62), hsl(hue, 75, 42), hsl(hue + 12, 80, 24)], HORIZON)
  for (let wave = 0; wave < 520; wave++) {
    const near = random() ** 0.7
    const y = HORIZON + near * (HEIGHT - HORIZON)
    const glitter = random() < 0.35
    const x = glitter ? sunX + between(random, -1, 1) * (20 + near * 70) : random() * WIDTH
    brush.strokeStyle = glitter
      ? hsl(warm, 100, 92, 0.75)
      : hsl(hue + between(random, -20, 20), 70, between(random, 30, 75), 0.45)
    brush.lineWidth = 0.8 + near * 2
    const length = 5 + near * 32
    brush.beginPath()
    brush.moveTo(x - length / 2, y)
    brush.quadraticCurveTo(x, y - 1 - near * 5, x + length / 2, y)
    brush.stroke()
  }
  const boats = Array.from({ length: whole(random, 5, 8) }, () => random() ** 1.3).sort((a, b) => a - b)
  for (const near of boats) boat(brush, random, between(random, 40, 560), HORIZON + 18 + near * 150, 16 + near * 46)
}
