import { between, whole } from '../../random'
import { type Brush, disc, glow, hsl, land, type Motif, polygon, ridge, WIDTH, wash } from '../brush'

function conifer(brush: Brush, x: number, foot: number, height: number, colour: string): void {
  for (let tier = 0; tier < 3; tier++) {
    const top = foot - height * (1 - tier * 0.24)
    const bottom = foot - height * (0.5 - tier * 0.24)
    const half = height * (0.15 + tier * 0.06)
    polygon(brush, colour, [
      [x, top],
      [x + half, bottom],
      [x - half, bottom],
    ])
  }
}

function bird(brush: Brush, x: number, y: number, span: number, colour: string): void {
  brush.strokeStyle = colour
  brush.lineWidth = span / 8
  brush.beginPath()
  brush.moveTo(x - span, y - span * 0.4)
  brush.quadraticCurveTo(x - span * 0.4, y - span * 0.7, x, y)
  brush.quadraticCurveTo(x + span * 0.4, y - span * 0.7, x + span, y - span * 0.4)
  brush.stroke()
}

/** Ranges of hills in the mist before a low sun, firs on the nearest ones. */
export const hills: Motif = (brush, random) => {
  const hue = between(random, 190, 280)
  const warm = between(random, 15, 45)
  wash(brush, [hsl(hue, 55, 42), hsl(hue + 15, 60, 66), hsl(warm + 10, 85, 78), hsl(warm, 90, 84)], 0, 300)
  const sunX = between(random, 90, 510)
  const sunY = between(random, 110, 170)
  glow(brush, sunX, sunY, 210, warm, 0.9)
  disc(brush, sunX, sunY, 32, hsl(warm + 12, 100, 92))
  for (let flock = whole(random, 4, 8); flock > 0; flock--)
    bird(
      brush,
      sunX + between(random, -130, 130),
      sunY + between(random, -80, 10),
      between(random, 5, 10),
      hsl(hue, 40, 25, 0.8),
    )
  for (let range = 0; range < 6; range++) {
    const near = range / 5
    const skyline = ridge(random, 165 + near * 165, 34 - near * 8, 1 + near * 0.4)
    const gradient = brush.createLinearGradient(0, 130 + near * 150, 0, 300 + near * 130)
    gradient.addColorStop(0, hsl(hue + near * 20 - 10, 28 + near * 18, 62 - near * 46))
    gradient.addColorStop(1, hsl(warm + (hue - warm) * 0.6, 40, 76 - near * 54))
    land(brush, skyline, gradient)
    if (range < 3) continue
    const tall = 14 + (range - 3) * 22
    for (let x = between(random, -10, 10); x < WIDTH + 20; x += between(random, tall * 0.22, tall * 0.85)) {
      const green = hsl(hue + between(random, -45, -10), 38, 25 - near * 12 + between(random, 0, 7))
      conifer(brush, x, skyline(x) + tall * 0.15, tall * between(random, 0.6, 1.25), green)
    }
  }
}
