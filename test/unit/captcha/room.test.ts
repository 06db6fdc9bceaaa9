import { Room } from '../../../plugin/captcha/room'
import { configOf } from '../core/state/journey'

/** A room whose `element` is measured when the test says so. */
function stage() {
  const asked: string[] = []
  const waiting: ((widthPx: number) => void)[] = []
  const widths: number[] = []
  const room = new Room(
    (selector, done) => {
      asked.push(selector)
      waiting.push(done)
    },
    widthPx => widths.push(widthPx),
  )
  return { room, asked, widths, answer: (widthPx: number) => waiting.shift()?.(widthPx) }
}

const embedded = (element = '#a') => configOf({ mode: 'embed', element })

test('an embedded captcha has the width of its element', () => {
  const { room, asked, widths, answer } = stage()
  room.measureFor(embedded())
  answer(320)
  expect([asked, widths]).toEqual([['#a'], [320]])
})

test.each([
  ['a popup', configOf({ element: '#a' })],
  ['an embedded captcha without an element', embedded('')],
])('%s takes whatever room it has', (_, config) => {
  const { room, asked, widths } = stage()
  room.measureFor(config)
  expect([asked, widths]).toEqual([[], [0]])
})

test('a config is measured once, and again when the screen was turned', () => {
  const { room, asked, widths, answer } = stage()
  room.measure()
  expect(asked).toEqual([])
  const config = embedded()
  room.measureFor(config)
  room.measureFor(config)
  expect(asked).toHaveLength(1)
  room.measure()
  answer(320)
  answer(568)
  expect(widths).toEqual([320, 568])
})

test('the width of an element of former parameters is dropped', () => {
  const { room, widths, answer } = stage()
  room.measureFor(embedded('#old'))
  room.measureFor(embedded('#new'))
  answer(100)
  answer(200)
  expect(widths).toEqual([200])
})
