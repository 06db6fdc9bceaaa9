/** Natural pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

export interface Layout {
  /** Height of the picture in percent of its width. */
  readonly ratio: number
  /** Width of the piece in percent of the picture's. */
  readonly share: number
}

/** Until the pictures are loaded: the usual 3:2, so that the layout does not jump when they are. */
export const USUAL_LAYOUT: Layout = { ratio: 66.7, share: 18 }

/**
 * Bounds of what is drawn. No page gives the sizes of the pictures; those that people meet are between 1:1 and 2:1, and a piece is about a
 * sixth as wide as its picture, so these bounds leave room for twice as much. Beyond them the popup would be higher than the screen, or
 * there would be no way to drag: whatever was loaded, it is no challenge.
 */
const MOST_ASPECT = 4
const MOST_SHARE = 0.5

/** The sizes come from whoever serves the pictures. */
const isLength = (px: unknown): px is number => typeof px === 'number' && px > 0 && px < Infinity
const isSize = (size: Size): boolean => isLength(size.width) && isLength(size.height)

/** `null` for pictures that cannot be those of a challenge. */
export function layoutOf(picture: Size, piece: Size): Layout | null {
  if (!isSize(picture) || !isSize(piece)) return null
  const aspect = picture.height / picture.width
  const share = piece.width / picture.width
  if (aspect > MOST_ASPECT || aspect < 1 / MOST_ASPECT || share > MOST_SHARE) return null
  return { ratio: aspect * 100, share: share * 100 }
}

/** How far the piece can go, in natural pixels of the picture. */
export const wayOf = (picture: Size | null, piece: Size | null): number =>
  picture && piece ? picture.width - piece.width : 0
