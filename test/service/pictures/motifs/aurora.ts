import { between, whole } from '../../random'
import { HEIGHT, hsl, land, type Motif, polygon, ridge, stars, WIDTH, wash } from '../brush'

/** Northern lights above snowy peaks, mirrored in a lake. */
export const aurora: Motif = (brush, random) => {
  const hue = between(random, 215, 250)
  const light = between(random, 130, 175)
  const shore = 288
  wash(brush, [hsl(hue, 60, 10), hsl(hue, 60, 20), hsl(hue - 30, 50, 38)], 0, shore)
  stars(brush, random, 170, 240)
  for (let curtain = 0; curtain < 3; curtain++) {
    const hem = ridge(random, between(random, 120, 185), 34, 0.8)
    const tint = light + curtain * between(random, 25, 60)
    for (let x = 0; x < WIDTH; x += 2) {
      const tall = 70 + 50 * Math.sin(x / 37 + curtain * 2) + between(random, 0, 22)
      const gradient = brush.createLinearGradient(0, hem(x) - tall, 0, hem(x))
      gradient.addColorStop(0, hsl(tint + 70, 85, 60, 0))
      gradient.addColorStop(0.8, hsl(tint, 85, 62, 0.34))
      gradient.addColorStop(1, hsl(tint, 85, 70, 0))
      brush.fillStyle = gradient
      brush.fillRect(x, hem(x) - tall, 2.4, tall)
    }
  }
  for (let range = 0; range < 2; range++) {
    const peaks = whole(random, 6, 8)
    for (let peak = 0; peak <= peaks; peak++) {
      const x = (peak / peaks) * WIDTH + between(random, -30, 30)
      const top = between(random, 120, 200) + range * 50
      const half = between(random, 70, 120)
      const foot = shore + 2
      polygon(brush, hsl(hue, 34, 34 - range * 12), [
        [x, top],
        [x + half, foot],
        [x - half, foot],
      ])
      polygon(brush, hsl(hue - 12, 38, 45 - range * 13), [
        [x, top],
        [x - half * 0.1, foot - 60],
        [x + half * 0.2, foot],
        [x - half, foot],
      ])
      const snow = (foot - top) * between(random, 0.25, 0.4)
      const at = (side: number, down: number): [number, number] => [x + (side * half * down) / (foot - top), top + down]
      polygon(brush, hsl(light, 30, 90 - range * 8), [
        [x, top],
        at(1, snow),
        at(0.55, snow * 0.72),
        at(0.2, snow * 1.15),
        at(-0.25, snow * 0.75),
        at(-0.6, snow * 1.1),
        at(-1, snow * 0.85),
      ])
    }
  }
  brush.save()
  brush.translate(0, HEIGHT)
  brush.scale(1, -(HEIGHT - shore) / shore)
  brush.drawImage(brush.canvas, 0, 0, WIDTH, shore, 0, 0, WIDTH, shore)
  brush.restore()
  brush.fillStyle = hsl(hue, 60, 16, 0.35)
  brush.fillRect(0, shore, WIDTH, HEIGHT - shore)
  for (let ripple = 0; ripple < 130; ripple++) {
    const near = random()
    brush.fillStyle = hsl(light + between(random, -20, 60), 70, 78, between(random, 0.1, 0.35))
    brush.fillRect(random() * WIDTH, shore + 2 + near * (HEIGHT - shore), 8 + near * 50, 1 + near * 1.2)
  }
  const bank = ridge(random, 392, 12, 1.5)
  land(brush, bank, hsl(hue, 40, 7))
  for (let x = between(random, 0, 10); x < WIDTH; x += between(random, 9, 46)) {
    const tall = between(random, 24, 92)
    polygon(brush, hsl(hue, 40, 7), [
      [x, bank(x) - tall],
      [x + tall * 0.17, bank(x) + 4],
      [x - tall * 0.17, bank(x) + 4],
    ])
  }
}
