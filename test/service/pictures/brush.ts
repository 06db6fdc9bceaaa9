import type { SKRSContext2D } from '@napi-rs/canvas'
import { between, type Random } from '../random'

export type Brush = SKRSContext2D

/** Natural size of every picture, in pixels. */
export const WIDTH = 600
export const HEIGHT = 400

/** Paints a whole picture; all its chance comes from `random`. */
export type Motif = (brush: Brush, random: Random) => void

export const hsl = (hue: number, saturation: number, lightness: number, alpha = 1): string =>
  `hsla(${((hue % 360) + 360) % 360}, ${saturation}%, ${lightness}%, ${alpha})`

/** A vertical gradient through `colours`, evenly spaced, between the heights `top` and `bottom`. */
export function wash(brush: Brush, colours: readonly string[], top = 0, bottom = HEIGHT): void {
  const gradient = brush.createLinearGradient(0, top, 0, bottom)
  colours.forEach((colour, step) => {
    gradient.addColorStop(step / (colours.length - 1), colour)
  })
  brush.fillStyle = gradient
  brush.fillRect(0, top, WIDTH, bottom - top)
}

/** Light that fades out around a point. */
export function glow(brush: Brush, x: number, y: number, radius: number, hue: number, alpha = 0.8): void {
  const gradient = brush.createRadialGradient(x, y, 0, x, y, radius)
  gradient.addColorStop(0, hsl(hue, 100, 90, alpha))
  gradient.addColorStop(0.4, hsl(hue, 95, 75, alpha * 0.4))
  gradient.addColorStop(1, hsl(hue, 90, 70, 0))
  brush.fillStyle = gradient
  brush.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

export function disc(brush: Brush, x: number, y: number, radius: number, colour: string): void {
  brush.fillStyle = colour
  brush.beginPath()
  brush.arc(x, y, radius, 0, Math.PI * 2)
  brush.fill()
}

export function polygon(brush: Brush, colour: string, points: readonly (readonly [number, number])[]): void {
  brush.fillStyle = colour
  brush.beginPath()
  for (const [x, y] of points) brush.lineTo(x, y)
  brush.closePath()
  brush.fill()
}

/** A skyline: height (pixels from the top) by x; three waves with chance phases around `level`. */
export function ridge(random: Random, level: number, swing: number, roughness = 1): (x: number) => number {
  const waves = [0.7, 1.9, 4.7, 11.3].map((frequency, octave) => ({
    frequency: frequency * between(random, 0.8, 1.3) * roughness,
    phase: between(random, 0, Math.PI * 2),
    swing: swing / 2.1 ** octave,
  }))
  return x =>
    waves.reduce((y, wave) => y + Math.sin((x / WIDTH) * Math.PI * 2 * wave.frequency + wave.phase) * wave.swing, level)
}

/** Fills everything below a skyline. */
export function land(brush: Brush, skyline: (x: number) => number, fill: string | CanvasGradient): void {
  brush.fillStyle = fill
  brush.beginPath()
  brush.moveTo(0, HEIGHT)
  for (let x = 0; x <= WIDTH; x += 3) brush.lineTo(x, skyline(x))
  brush.lineTo(WIDTH, HEIGHT)
  brush.fill()
}

/** A soft cloud of overlapping puffs on a flat base. */
export function cloud(brush: Brush, random: Random, x: number, y: number, size: number, colour: string): void {
  brush.fillStyle = colour
  brush.beginPath()
  for (let puff = 0; puff < 7; puff++) {
    const along = (puff / 6 - 0.5) * 2
    const radius = size * (0.28 + 0.2 * (1 - along * along)) * between(random, 0.8, 1.15)
    brush.moveTo(x + along * size + radius, y)
    brush.arc(x + along * size, y - radius * 0.55, radius, 0, Math.PI * 2)
  }
  brush.fill()
}

export function stars(brush: Brush, random: Random, count: number, bottom: number): void {
  for (let star = 0; star < count; star++) {
    const size = between(random, 0.5, 1.7)
    disc(
      brush,
      random() * WIDTH,
      random() ** 1.4 * bottom,
      size,
      hsl(between(random, 190, 260), 80, 92, between(random, 0.4, 1)),
    )
  }
}
