/** Kind 5, pictures: natural sizes, as the platform reports them of what was loaded. */
export const PICTURE_SOURCES = {
  report: 'an attack from outside on this component',
  kind: 'of the same kind: what whoever serves the pictures, or a platform, may report',
  usual: 'what CAPTCHA pictures are like: the local service, and pictures of help pages',
} as const
type Source = keyof typeof PICTURE_SOURCES

interface Size {
  readonly width: unknown
  readonly height: unknown
}

export interface PictureCase {
  readonly what: string
  readonly picture: Size
  readonly piece: Size
  readonly source: Source
}

const px = (width: unknown, height: unknown): Size => ({ width, height })
const USUAL = px(300, 200)
const PIECE = px(50, 200)

const row = (what: string, picture: Size, piece: Size, source: Source = 'kind'): PictureCase => ({
  what,
  picture,
  piece,
  source,
})

/** Nothing is drawn with them. */
export const IMPOSSIBLE: readonly PictureCase[] = [
  row('1 x 65535', px(1, 65535), px(1, 65535), 'report'),
  row('a piece as wide as its picture', USUAL, px(300, 200), 'report'),
  row('a piece that is wider', USUAL, px(500, 200), 'report'),
  row('65535 x 1', px(65535, 1), PIECE),
  row('1 x 1, as trackers and blank pictures are', px(1, 1), px(1, 1)),
  row('five times as high as wide', px(100, 500), px(20, 500)),
  row('five times as wide as high', px(500, 100), px(50, 100)),
  row('a piece of nine tenths', USUAL, px(270, 200)),
  row('a width of 0', px(0, 200), PIECE),
  row('a height of 0', px(300, 0), PIECE),
  row('0 x 0, as a picture without sizes of its own (SVG) has', px(0, 0), px(0, 0)),
  row('a piece of no width', USUAL, px(0, 200)),
  row('a piece of no height', USUAL, px(50, 0)),
  row('negative sizes', px(-300, -200), px(-50, -200)),
  row('NaN', px(Number.NaN, 200), PIECE),
  row('a piece of NaN', USUAL, px(Number.NaN, 200)),
  row('Infinity', px(Infinity, Infinity), PIECE),
  row('sizes as texts', px('300', '200'), px('50', '200')),
  row('sizes with a unit', px('300px', '200px'), PIECE),
  row('no sizes', px(undefined, undefined), px(undefined, undefined)),
  row('null', px(null, null), PIECE),
  row('lists', px([300], [200]), PIECE),
]

/** Drawn, with the height of the picture in percent of its width, and the width of the piece in percent of the picture's. */
export const POSSIBLE: readonly (PictureCase & { readonly ratio: number; readonly share: number })[] = [
  { ...row('3:2', USUAL, PIECE, 'usual'), ratio: 66.67, share: 16.67 },
  { ...row('of three times the resolution', px(900, 600), px(150, 600), 'usual'), ratio: 66.67, share: 16.67 },
  { ...row('2:1', px(320, 160), px(60, 160), 'usual'), ratio: 50, share: 18.75 },
  { ...row('square', px(300, 300), px(60, 300), 'usual'), ratio: 100, share: 20 },
  { ...row('16:9', px(640, 360), px(96, 360), 'usual'), ratio: 56.25, share: 15 },
  { ...row('a strip of a third', px(300, 150), px(100, 150), 'usual'), ratio: 50, share: 33.33 },
  { ...row('a piece cut out at its own height', USUAL, px(50, 48), 'usual'), ratio: 66.67, share: 16.67 },
]
