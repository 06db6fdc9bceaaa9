interface Definition {
  readonly data: object
  readonly observers: { show(): void }
  readonly lifetimes: { attached(): void; detached(): void }
  readonly methods: { follow(): void }
}

/** What the module gives to WeChat's `Behavior`. */
function definition(): Definition {
  const given: Definition[] = []
  Object.assign(globalThis, { Behavior: (one: Definition) => given.push(one) })
  jest.isolateModules(() => require('../../../plugin/captcha/transition'))
  const [only] = given
  if (!only || given.length > 1) throw new Error('one behavior is expected')
  return only
}

const { data, observers, lifetimes, methods } = definition()

/** A popup as far as its behavior sees it. */
class Popup {
  readonly drawn: object[] = []
  readonly data: Record<string, unknown> = { ...data, show: false }
  readonly follow = methods.follow

  setData(change: object): void {
    Object.assign(this.data, change)
    this.drawn.push(change)
  }

  show(show: boolean): void {
    this.data.show = show
    observers.show.call(this)
  }

  attach(): void {
    lifetimes.attached.call(this)
  }

  detach(): void {
    lifetimes.detached.call(this)
  }
}

const FRAME_MS = 34
const FADE_MS = 300
const COMING = { inited: true, display: true, classes: 'van-fade-enter-active van-fade-enter' }
const HERE = { classes: 'van-fade-enter-active' }
const GOING = { classes: 'van-fade-leave-active van-fade-leave-to' }
const GONE = { display: false }

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const attached = () => {
  const popup = new Popup()
  popup.attach()
  return popup
}

test('stays away until it is to be shown', () => {
  const popup = attached()
  popup.show(false)
  jest.advanceTimersByTime(1000)
  expect(popup.drawn).toEqual([])
})

test('fades in: drawn out of sight first', () => {
  const popup = attached()
  popup.show(true)
  expect(popup.drawn).toEqual([COMING])
  jest.advanceTimersByTime(FRAME_MS)
  expect(popup.drawn).toEqual([COMING, HERE])
})

test('fades in once, when it is told before it is there, too', () => {
  const popup = new Popup()
  popup.show(true)
  popup.attach()
  popup.show(true)
  jest.advanceTimersByTime(1000)
  expect(popup.drawn).toEqual([COMING, HERE])
})

test('fades out, and is gone when that was seen', () => {
  const popup = attached()
  popup.show(true)
  jest.advanceTimersByTime(1000)
  popup.show(false)
  jest.advanceTimersByTime(FADE_MS - 1)
  expect(popup.drawn.slice(2)).toEqual([GOING])
  jest.advanceTimersByTime(1)
  expect(popup.drawn.slice(2)).toEqual([GOING, GONE])
})

test('comes again', () => {
  const popup = attached()
  for (const show of [true, false, true]) {
    popup.show(show)
    jest.advanceTimersByTime(1000)
  }
  expect(popup.drawn).toEqual([COMING, HERE, GOING, GONE, COMING, HERE])
})

describe('what is asked for last is what happens', () => {
  test.each([0, 1, 20, 100, FADE_MS - 1])('shown again %i ms into going, it stays', afterMs => {
    const popup = attached()
    popup.show(true)
    jest.advanceTimersByTime(1000)
    popup.show(false)
    jest.advanceTimersByTime(afterMs)
    popup.show(true)
    jest.advanceTimersByTime(1000)
    expect(popup.drawn.slice(2)).toEqual([GOING, HERE])
    expect(popup.data.display).toBe(true)
  })

  test.each([0, 10, FRAME_MS, 100])('hidden again %i ms into coming, it goes', afterMs => {
    const popup = attached()
    popup.show(true)
    jest.advanceTimersByTime(afterMs)
    popup.show(false)
    jest.advanceTimersByTime(1000)
    expect(popup.drawn.slice(-2)).toEqual([GOING, GONE])
    expect(popup.data.display).toBe(false)
  })

  test('to and fro within one tick, too', () => {
    const popup = attached()
    for (const show of [true, false, true, false, true]) popup.show(show)
    jest.advanceTimersByTime(1000)
    expect(popup.drawn.at(-1)).toEqual(HERE)
    expect(popup.data.display).toBe(true)
  })
})

test('draws nothing after it has left the page', () => {
  const popup = attached()
  popup.show(true)
  popup.detach()
  jest.advanceTimersByTime(1000)
  expect(popup.drawn).toEqual([COMING])
})
