import { layoutOf, type Size, USUAL_LAYOUT, wayOf } from '../../../plugin/challenges/drag/pictures'

const size = (width: unknown, height: unknown) => ({ width, height }) as Size

describe('pictures of a challenge', () => {
  test.each([
    ['the usual ones', size(300, 200), size(54, 200), { ratio: 66.7, share: 18 }],
    ['of a high resolution', size(1200, 800), size(216, 800), { ratio: 66.7, share: 18 }],
    ['square', size(200, 200), size(40, 200), { ratio: 100, share: 20 }],
    ['2:1', size(360, 180), size(60, 180), { ratio: 50, share: 16.7 }],
    ['a piece that is not as high as its picture', size(300, 200), size(54, 54), { ratio: 66.7, share: 18 }],
    ['as flat as they may be', size(400, 100), size(54, 100), { ratio: 25, share: 13.5 }],
    ['as high as they may be', size(100, 400), size(20, 400), { ratio: 400, share: 20 }],
    ['a piece as wide as it may be', size(300, 200), size(150, 200), { ratio: 66.7, share: 50 }],
  ])('%s', (_, picture, piece, { ratio, share }) => {
    const layout = layoutOf(picture, piece)
    expect(layout?.ratio).toBeCloseTo(ratio, 1)
    expect(layout?.share).toBeCloseTo(share, 1)
  })

  test('have a way', () => {
    expect(wayOf(size(300, 200), size(54, 200))).toBe(246)
    expect(wayOf(null, size(54, 200))).toBe(0)
    expect(wayOf(size(300, 200), null)).toBe(0)
  })

  test('are expected to be the usual ones', () => {
    expect(layoutOf(size(3000, 2001), size(540, 2001))).toEqual(USUAL_LAYOUT)
  })
})

describe('no pictures of a challenge', () => {
  const LENGTHS = [0, -0, -1, Number.NaN, Infinity, -Infinity, '300', null, undefined, {}, [300], true]

  test.each(LENGTHS)('a side of %p', length => {
    for (const picture of [size(length, 200), size(300, length)]) expect(layoutOf(picture, size(54, 200))).toBeNull()
    for (const piece of [size(length, 200), size(54, length)]) expect(layoutOf(size(300, 200), piece)).toBeNull()
  })

  test.each([
    ['a picture of 1 x 65535', size(1, 65535), size(1, 65535)],
    ['a picture of 65535 x 1', size(65535, 1), size(54, 1)],
    ['higher than 4:1', size(100, 401), size(20, 401)],
    ['flatter than 1:4', size(401, 100), size(20, 100)],
    ['a piece as wide as its picture', size(300, 200), size(300, 200)],
    ['a piece that is wider', size(300, 200), size(301, 200)],
    ['a piece that hides half of it', size(300, 200), size(151, 200)],
    ['a quotient that is infinite', size(5e-324, 1), size(1, 1)],
  ])('%s', (_, picture, piece) => {
    expect(layoutOf(picture, piece)).toBeNull()
  })
})
