import { between, pick, type Random, whole } from '../../random'
import { type Brush, disc, glow, HEIGHT, hsl, type Motif, stars, WIDTH, wash } from '../brush'

interface Row {
  readonly foot: number
  readonly tall: number
  readonly wide: number
  readonly hue: number
  readonly light: number
}

function tower(brush: Brush, random: Random, x: number, width: number, height: number, row: Row): void {
  const top = row.foot - height
  const gradient = brush.createLinearGradient(x, 0, x + width, 0)
  gradient.addColorStop(0, hsl(row.hue, 35, row.light + 6))
  gradient.addColorStop(1, hsl(row.hue + 12, 40, row.light - 3))
  brush.fillStyle = gradient
  brush.fillRect(x, top, width, height)
  if (random() < 0.35) brush.fillRect(x + width / 2 - 1.5, top - height * 0.18, 3, height * 0.18)
  if (random() < 0.4) brush.fillRect(x + width * 0.2, top - 9, width * 0.6, 10)
  const lamp = pick(random, [38, 45, 52, 190])
  const step = Math.max(6, width / 6)
  for (let windowY = top + 6; windowY < row.foot - 8; windowY += step * 1.25)
    for (let windowX = x + 4; windowX < x + width - step * 0.6; windowX += step) {
      brush.fillStyle =
        random() < 0.42
          ? hsl(lamp + between(random, -8, 8), 90, between(random, 62, 84))
          : hsl(row.hue, 35, row.light - 7)
      brush.fillRect(windowX, windowY, step * 0.52, step * 0.7)
    }
}

/** A town by the water after sunset, its windows lit. */
export const city: Motif = (brush, random) => {
  const hue = between(random, 215, 285)
  const shore = 318
  wash(brush, [hsl(hue, 60, 16), hsl(hue + 25, 55, 34), hsl(hue + 80, 65, 56), hsl(28, 90, 70)], 0, shore)
  stars(brush, random, 90, 170)
  const moonX = between(random, 60, 540)
  glow(brush, moonX, 72, 110, 48, 0.55)
  disc(brush, moonX, 72, 24, hsl(48, 70, 93))
  disc(brush, moonX + 6, 66, 5, hsl(48, 30, 82))
  disc(brush, moonX - 8, 78, 4, hsl(48, 30, 83))
  const rows: Row[] = [
    { foot: shore, tall: 190, wide: 34, hue: hue + 30, light: 38 },
    { foot: shore, tall: 150, wide: 44, hue: hue + 12, light: 27 },
    { foot: shore, tall: 96, wide: 56, hue, light: 17 },
  ]
  for (const row of rows)
    for (let x = -20; x < WIDTH; ) {
      const width = row.wide * between(random, 0.7, 1.3)
      tower(brush, random, x, width, row.tall * between(random, 0.45, 1.1), row)
      x += width + whole(random, -4, 12)
    }
  // The water shows the town upside down, squeezed and dimmed.
  brush.save()
  brush.translate(0, shore + (HEIGHT - shore))
  brush.scale(1, -0.45)
  brush.drawImage(brush.canvas, 0, shore - 182, WIDTH, 182, 0, 0, WIDTH, 182)
  brush.restore()
  brush.fillStyle = hsl(hue + 10, 60, 14, 0.55)
  brush.fillRect(0, shore, WIDTH, HEIGHT - shore)
  for (let line = 0; line < 150; line++) {
    brush.fillStyle = hsl(pick(random, [28, 45, hue + 60]), 80, 75, between(random, 0.12, 0.4))
    brush.fillRect(random() * WIDTH, shore + 3 + random() * (HEIGHT - shore), between(random, 8, 46), 1.4)
  }
}
