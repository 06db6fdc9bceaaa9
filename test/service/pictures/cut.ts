import { type Canvas, createCanvas, Path2D } from '@napi-rs/canvas'
import { type Brush, HEIGHT, WIDTH } from './brush'
import { PIECE } from './outline'

export interface Cut {
  readonly picture: Canvas
  readonly piece: Canvas
}

/** Makes the picture with its gap. */
type Gap = (brush: Brush, outline: Path2D, original: Canvas) => void

/** PUZZLE: the gap lies in the shade, with a light rim. */
export const shadedGap: Gap = (brush, outline) => {
  brush.save()
  brush.clip(outline)
  brush.fillStyle = 'rgba(12, 16, 28, 0.52)'
  brush.fill(outline)
  brush.shadowColor = 'rgba(0, 0, 0, 0.85)'
  brush.shadowBlur = 12
  brush.shadowOffsetY = 3
  brush.lineWidth = 3
  brush.strokeStyle = 'rgba(0, 0, 0, 0.5)'
  brush.stroke(outline)
  brush.restore()
  brush.strokeStyle = 'rgba(255, 255, 255, 0.75)'
  brush.lineWidth = 1.2
  brush.stroke(outline)
}

/** INPAINTING: what stood in the region is gone, its surroundings run into each other. */
export const erasedGap: Gap = (brush, outline, original) => {
  brush.save()
  brush.clip(outline)
  brush.filter = 'blur(22px)'
  brush.drawImage(original, 0, 0)
  brush.restore()
}

const movedBy = (outline: Path2D, x: number, y: number): Path2D => {
  const moved = new Path2D()
  moved.addPath(outline, { a: 1, b: 0, c: 0, d: 1, e: x, f: y })
  return moved
}

/**
 * Cuts `outline` (in its own box) out of `original` at x, y. The piece's picture is as high as the picture and PIECE
 * wide, the piece at its own height in it: pasted at x, 0 it restores the picture.
 */
export function cut(original: Canvas, outline: Path2D, x: number, y: number, gap: Gap): Cut {
  const picture = createCanvas(WIDTH, HEIGHT)
  const brush = picture.getContext('2d')
  brush.drawImage(original, 0, 0)
  gap(brush, movedBy(outline, x, y), original)

  const piece = createCanvas(PIECE, HEIGHT)
  const knife = piece.getContext('2d')
  const edge = movedBy(outline, 0, y)
  knife.save()
  knife.clip(edge)
  knife.drawImage(original, -x, 0)
  knife.restore()
  knife.strokeStyle = 'rgba(255, 255, 255, 0.9)'
  knife.lineWidth = 1.6
  knife.stroke(edge)
  // The shadow lies behind the piece and lifts it off the picture.
  knife.globalCompositeOperation = 'destination-over'
  knife.shadowColor = 'rgba(0, 0, 0, 0.8)'
  knife.shadowBlur = 6
  knife.fillStyle = 'rgba(0, 0, 0, 0.3)'
  knife.fill(edge)
  return { picture, piece }
}
