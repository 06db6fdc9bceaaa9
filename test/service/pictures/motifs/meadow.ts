import { between, pick, type Random } from '../../random'
import { type Brush, cloud, disc, HEIGHT, hsl, land, type Motif, ridge, WIDTH, wash } from '../brush'

function tree(brush: Brush, random: Random, x: number, foot: number, size: number, hue: number): void {
  brush.fillStyle = hsl(25, 35, 24)
  brush.fillRect(x - size * 0.06, foot - size * 0.6, size * 0.12, size * 0.62)
  for (let leaf = 0; leaf < 26; leaf++) {
    const angle = random() * Math.PI * 2
    const reach = Math.sqrt(random()) * size * 0.42
    const lit = 30 + (leaf / 26) * 24
    disc(
      brush,
      x + Math.cos(angle) * reach,
      foot - size * 0.85 + Math.sin(angle) * reach * 0.85 - leaf * 0.2,
      size * between(random, 0.1, 0.19),
      hsl(hue + between(random, -10, 10), 55, lit),
    )
  }
}

function flower(brush: Brush, random: Random, x: number, y: number, size: number, hue: number): void {
  brush.strokeStyle = hsl(105, 45, 28)
  brush.lineWidth = Math.max(1, size / 6)
  brush.beginPath()
  brush.moveTo(x, y)
  brush.quadraticCurveTo(x + between(random, -4, 4), y + size * 1.5, x + between(random, -3, 3), y + size * 3.4)
  brush.stroke()
  const turn = random()
  for (let petal = 0; petal < 6; petal++) {
    const angle = ((petal + turn) / 6) * Math.PI * 2
    disc(
      brush,
      x + Math.cos(angle) * size * 0.6,
      y + Math.sin(angle) * size * 0.6,
      size * 0.46,
      hsl(hue, 82, 66 + (petal % 2) * 7),
    )
  }
  disc(brush, x, y, size * 0.4, hsl(45, 95, 58))
}

/** A summer meadow: flowers in front, trees behind, clouds above. */
export const meadow: Motif = (brush, random) => {
  const green = between(random, 78, 125)
  wash(brush, [hsl(208, 80, 55), hsl(200, 80, 74), hsl(190, 70, 90)], 0, 230)
  for (let n = 0; n < 8; n++)
    cloud(
      brush,
      random,
      random() * WIDTH,
      between(random, 40, 150),
      between(random, 28, 80),
      hsl(205, 40, 98, between(random, 0.6, 0.95)),
    )
  for (let range = 0; range < 4; range++) {
    const near = range / 3
    const skyline = ridge(random, 165 + near * 75, 20, 0.8)
    const gradient = brush.createLinearGradient(0, 150 + near * 60, 0, HEIGHT)
    gradient.addColorStop(0, hsl(green + 22 * (1 - near), 48, 60 - near * 12))
    gradient.addColorStop(1, hsl(green + 10, 52, 40 - near * 10))
    land(brush, skyline, gradient)
    const size = 20 + near * 46
    for (let x = between(random, 0, 60); x < WIDTH; x += size * between(random, 0.6, 2.6))
      tree(brush, random, x, skyline(x) + 4, size * between(random, 0.75, 1.2), green + between(random, -35, 20))
  }
  const hues = [between(random, 330, 370), between(random, 265, 300), between(random, 15, 40), 210]
  const flowers = Array.from({ length: 230 }, () => random()).sort((a, b) => a - b)
  for (const near of flowers)
    flower(brush, random, random() * WIDTH, 262 + near * 130, 2.5 + near * 9, pick(random, hues))
}
