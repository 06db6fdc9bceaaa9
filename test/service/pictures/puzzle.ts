import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { createRandom, pick } from '../random'
import { HEIGHT, WIDTH } from './brush'
import { cut, erasedGap, shadedGap } from './cut'
import { MOTIFS } from './motifs'
import { blob, jigsaw, PIECE } from './outline'
import { place } from './placing'

export type PuzzleKind = 'PUZZLE' | 'INPAINTING'

const STYLES = {
  PUZZLE: { outline: jigsaw, gap: shadedGap },
  INPAINTING: { outline: blob, gap: erasedGap },
} as const

export interface Drawing {
  /** The picture before the cut. */
  readonly original: Canvas
  readonly picture: Canvas
  readonly piece: Canvas
  /** Left edge of the piece's picture in the picture: the answer. Natural pixels. */
  readonly x: number
  readonly y: number
}

/** A picture encoded for the wire. */
export interface Puzzle {
  readonly x: number
  readonly pictureWidth: number
  readonly pictureHeight: number
  readonly pieceWidth: number
  /** JPEG. */
  readonly picture: Buffer
  /** PNG, transparent around the piece. */
  readonly piece: Buffer
}

/** The same seed draws the same puzzle, pixel by pixel. */
export function draw(seed: string, kind: PuzzleKind): Drawing {
  const random = createRandom(seed)
  const original = createCanvas(WIDTH, HEIGHT)
  pick(random, MOTIFS)(original.getContext('2d'), random)
  const { x, y } = place(original, random)
  const style = STYLES[kind]
  return { original, ...cut(original, style.outline(random), x, y, style.gap), x, y }
}

export async function makePuzzle(seed: string, kind: PuzzleKind): Promise<Puzzle> {
  const { x, picture, piece } = draw(seed, kind)
  // Encoding runs on the thread pool, beside the requests.
  const [pictureFile, pieceFile] = await Promise.all([picture.encode('jpeg', 88), piece.encode('png')])
  return { x, pictureWidth: WIDTH, pictureHeight: HEIGHT, pieceWidth: PIECE, picture: pictureFile, piece: pieceFile }
}
