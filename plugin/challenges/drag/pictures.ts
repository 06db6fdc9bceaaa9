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

/** `null` until both pictures are loaded. */
export function layoutOf(picture: Size | null, piece: Size | null): Layout | null {
  if (!picture || !piece || !(picture.width > 0)) return null
  return { ratio: (picture.height / picture.width) * 100, share: (piece.width / picture.width) * 100 }
}

/** How far the piece can go, in natural pixels of the picture. */
export const wayOf = (picture: Size | null, piece: Size | null): number =>
  picture && piece ? picture.width - piece.width : 0
