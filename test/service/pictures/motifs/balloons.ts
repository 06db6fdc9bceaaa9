import { between, pick, type Random, whole } from '../../random'
import { type Brush, cloud, hsl, land, type Motif, polygon, ridge, WIDTH, wash } from '../brush'

const SCHEMES = [
  [4, 45, 0],
  [205, 48, 190],
  [280, 325, 45],
  [150, 55, 170],
  [16, 200, 40],
] as const

function balloon(brush: Brush, random: Random, x: number, y: number, radius: number): void {
  const scheme = pick(random, SCHEMES)
  const gores = 8
  for (let gore = 0; gore < gores; gore++) {
    const from = -1 + (gore / gores) * 2
    const bend = (side: number) => Math.sin((side * Math.PI) / 2) * radius
    const shade = 66 - Math.abs(from + 1 / gores + 0.25) * 20
    brush.fillStyle = hsl(
      pick(() => (gore % 3) / 3, scheme),
      82,
      shade,
    )
    brush.beginPath()
    brush.moveTo(x, y - radius)
    brush.bezierCurveTo(
      x + bend(from) * 1.32,
      y - radius,
      x + bend(from) * 1.32,
      y + radius * 0.35,
      x + bend(from) * 0.24,
      y + radius * 1.25,
    )
    const to = from + 2 / gores + 0.01
    brush.lineTo(x + bend(to) * 0.24, y + radius * 1.25)
    brush.bezierCurveTo(x + bend(to) * 1.32, y + radius * 0.35, x + bend(to) * 1.32, y - radius, x, y - radius)
    brush.fill()
  }
  brush.strokeStyle = hsl(25, 40, 25, 0.9)
  brush.lineWidth = Math.max(0.8, radius / 40)
  for (const side of [-0.2, 0.2]) {
    brush.beginPath()
    brush.moveTo(x + side * radius, y + radius * 1.25)
    brush.lineTo(x + side * radius * 0.7, y + radius * 1.55)
    brush.stroke()
  }
  polygon(brush, hsl(28, 55, 34), [
    [x - radius * 0.17, y + radius * 1.52],
    [x + radius * 0.17, y + radius * 1.52],
    [x + radius * 0.13, y + radius * 1.78],
    [x - radius * 0.13, y + radius * 1.78],
  ])
}

/** Hot-air balloons over a patchwork of fields. */
export const balloons: Motif = (brush, random) => {
  const hue = between(random, 195, 225)
  wash(brush, [hsl(hue, 75, 52), hsl(hue - 10, 80, 76), hsl(35, 90, 88)], 0, 300)
  for (let n = 0; n < 9; n++)
    cloud(
      brush,
      random,
      random() * WIDTH,
      between(random, 40, 240),
      between(random, 25, 70),
      hsl(30, 60, 98, between(random, 0.45, 0.85)),
    )
  land(brush, ridge(random, 268, 18, 1.2), hsl(hue, 32, 60))
  for (let strip = 0; strip < 7; strip++) {
    const skyline = ridge(random, 286 + strip * strip * 2.6, 7, 0.9)
    const colours = [70, 95, 48, 115, 38, 84].map(field =>
      hsl(field + between(random, -8, 8), 52, between(random, 42, 62)),
    )
    for (let x = between(random, -60, 0); x < WIDTH; ) {
      const width = between(random, 50, 110) * (0.6 + strip * 0.18)
      const slant = between(random, -30, 30)
      polygon(brush, pick(random, colours), [
        [x, skyline(x)],
        [x + width, skyline(x + width)],
        [x + width + slant, 400],
        [x + slant, 400],
      ])
      brush.strokeStyle = hsl(100, 45, 22, 0.35)
      brush.lineWidth = 1
      for (let furrow = x + 5; furrow < x + width; furrow += 6) {
        brush.beginPath()
        brush.moveTo(furrow, skyline(furrow))
        brush.lineTo(furrow + slant, 400)
        brush.stroke()
      }
      x += width
    }
  }
  const flight = Array.from({ length: whole(random, 8, 11) }, () => random() ** 1.2).sort((a, b) => a - b)
  for (const near of flight)
    balloon(brush, random, between(random, 40, 560), between(random, 60, 250 - near * 60), 14 + near * 44)
}
