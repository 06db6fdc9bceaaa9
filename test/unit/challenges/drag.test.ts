import { dragView, time } from './dragView'

beforeEach(() => {
  time.nowMs = 1_700_000_000_000
})

describe('a drag', () => {
  test('moves lane, fill and piece by the same part of the way', () => {
    const { start, move, styles } = dragView()
    start(10, 5)
    move(85, 6)
    expect(styles).toEqual({
      '.drag__lane': 'translateX(25%)',
      '.drag__fill': 'scaleX(0.25)',
      '.drag__way': 'translateX(25%)',
    })
  })

  test('looks nothing up while the finger moves', () => {
    const { start, move, end, counts } = dragView()
    start(10, 5)
    const { lookedUp } = counts
    for (let x = 11; x < 70; x += 1) move(x, 5)
    expect(counts.lookedUp).toBe(lookedUp)
    end(85, 6)
  })

  test('takes at least no time, whatever happens to the clock of the phone', () => {
    const { start, move, end, released } = dragView()
    start(10, 100)
    time.nowMs += 300
    move(100, 100)
    time.nowMs -= 3_600_000
    move(120, 100)
    end(160, 100)
    expect(released()).toMatchObject([
      {
        durationMs: 300,
        track: [
          [0, 0, 0],
          [90, 0, 300],
          [110, 0, 300],
          [150, 0, 300],
        ],
      },
    ])
  })

  test('ends in one answer', () => {
    const { start, move, end, released, names } = dragView()
    start(10, 100)
    time.nowMs += 100
    move(160, 102)
    time.nowMs += 150
    end(161, 102)
    expect(names()).toEqual(['onGrab', 'onRelease'])
    expect(released()).toEqual([
      {
        fraction: 0.5,
        durationMs: 250,
        input: 'touch',
        track: [
          [0, 0, 0],
          [150, 2, 100],
          [151, 2, 250],
        ],
      },
    ])
  })

  test.each([
    [-500, 0],
    [0, 0],
    [500, 100],
  ])('stays on its way: %i px is %i%%', (x, percent) => {
    const { start, move, at } = dragView()
    start(0)
    move(x)
    expect(at()).toBe(percent)
  })

  test('needs no picture', () => {
    const { start, move, styles, at } = dragView({ pictured: false })
    start(0)
    move(30)
    expect(at()).toBeCloseTo(10)
    expect(Object.keys(styles)).toEqual(['.drag__lane', '.drag__fill'])
  })

  test('goes on from where the thumb is', () => {
    const { start, move, end, at } = dragView()
    start(0)
    move(60)
    end(60)
    start(100)
    expect(at()).toBe(20)
    move(130)
    expect(at()).toBeCloseTo(30)
  })
})

describe('while a finger is down', () => {
  test('nothing is measured and the logic layer is not called', () => {
    const { start, move, counts } = dragView()
    start(0)
    const before = { ...counts }
    for (let x = 0; x < 400; x += 5) {
      time.nowMs += 16
      move(x, x % 3)
    }
    expect(counts).toEqual(before)
  })

  test('there is no spring behind it', () => {
    const { start, move, end, springs } = dragView()
    start(0)
    move(2)
    end(2)
    expect(springs()).toBe(true)
    start(0)
    expect(springs()).toBe(false)
  })
})

describe('fingers', () => {
  test('a second one neither moves the thumb nor ends the drag', () => {
    const { start, move, end, at, released, names } = dragView()
    start(0, 0, 1)
    move(60, 0, 1)
    start(200, 0, 2)
    move(290, 0, 2)
    expect(at()).toBe(20)
    end(290, 0, 2)
    expect(released()).toEqual([])
    expect(names()).toEqual(['onGrab'])
    move(90, 0, 1)
    expect(at()).toBeCloseTo(30)
    end(90, 0, 1)
    expect(released()).toHaveLength(1)
  })

  test('moves and ends without a start do nothing', () => {
    const { move, end, cancel, calls, styles } = dragView()
    move(50)
    end(50)
    cancel()
    expect([calls, styles]).toEqual([[], {}])
  })

  test('an end comes once', () => {
    const { start, move, end, released } = dragView()
    start(0)
    move(100)
    end(100)
    end(100)
    expect(released()).toHaveLength(1)
  })
})

describe('what is no answer', () => {
  test('a cancelled touch springs back', () => {
    const { start, move, cancel, end, at, springs, names } = dragView()
    start(0)
    move(200)
    cancel(200)
    end(200)
    expect([at(), springs()]).toEqual([0, true])
    expect(names()).toEqual(['onGrab', 'onReturn'])
  })

  test.each([
    [3, false],
    [4, true],
  ])('%i px: %s', (px, enough) => {
    const { start, move, end, at, names } = dragView()
    start(0)
    move(px)
    end(px)
    expect(names()).toEqual(['onGrab', enough ? 'onRelease' : 'onReturn'])
    expect(at() > 0).toBe(enough)
  })

  test('a touch that did not move', () => {
    const { start, end, names } = dragView()
    start(40)
    end(40)
    expect(names()).toEqual(['onGrab', 'onReturn'])
  })

  test('a locked challenge is not grabbed, and is when it opens', () => {
    const { start, move, end, names, at, set } = dragView({ data: { locked: true } })
    start(0)
    move(100)
    end(100)
    expect([names(), at()]).toEqual([[], 0])
    set({ locked: false })
    start(0)
    expect(names()).toEqual(['onGrab'])
  })
})

describe('SLIDING', () => {
  test.each([
    [293, 'onReturn', 0],
    [294, 'onRelease', 100],
    [300, 'onRelease', 100],
    [900, 'onRelease', 100],
  ])('needs the end: %i of 300 px', (x, name, percent) => {
    const { start, move, end, names, at } = dragView({ pictured: false, data: { whole: true } })
    start(0)
    move(x)
    end(x)
    expect(names()).toEqual(['onGrab', name])
    expect(at()).toBe(percent)
  })

  test('that reached the end answers with all of it', () => {
    const { start, move, end, released } = dragView({ data: { whole: true } })
    start(0)
    move(295)
    end(295)
    expect(released()[0]?.fraction).toBe(1)
  })

  test('a touch that did not move is none', () => {
    const { start, end, names } = dragView({ data: { whole: true } })
    start(0)
    end(0)
    expect(names()).toEqual(['onGrab', 'onReturn'])
  })
})

describe('from right to left', () => {
  test('a drag to the left is on its way', () => {
    const { start, move, end, at, styles, released } = dragView({ data: { rtl: true } })
    start(300)
    move(150)
    end(150)
    expect(Math.abs(at())).toBe(50)
    expect(styles['.drag__fill']).toBe('scaleX(0.5)')
    expect(released()).toMatchObject([
      {
        fraction: 0.5,
        track: [
          [0, 0, 0],
          [-150, 0, 0],
          [-150, 0, 0],
        ],
      },
    ])
  })

  test('a drag to the right is none', () => {
    const { start, move, at } = dragView({ data: { rtl: true } })
    start(0)
    move(150)
    expect(Math.abs(at())).toBe(0)
  })
})

describe('the track', () => {
  test.each([1, 98, 99, 100, 199, 1000, 20000])('of %i moves has at most 100 points, in the order of time', moves => {
    const { start, move, end, released } = dragView()
    start(0)
    for (let at = 0; at < moves; at += 1) {
      time.nowMs += 7
      move(10 + (at % 280), at % 5)
    }
    time.nowMs += 7
    end(100)
    const track = released()[0]?.track ?? []
    expect(track.length).toBeLessThanOrEqual(100)
    expect(track.length).toBeGreaterThan(Math.min(moves, 24))
    expect(track[0]).toEqual([0, 0, 0])
    expect(track[track.length - 1]).toEqual([100, 0, (moves + 1) * 7])
    for (let at = 1; at < track.length; at += 1) expect(track[at]?.[2]).toBeGreaterThan(track[at - 1]?.[2] ?? 0)
  })

  test('is measured from the first touch, to a tenth of a pixel', () => {
    const { start, move, end, released } = dragView()
    start(10.123, 50.5)
    move(70.456, 48.25)
    end(70.456, 48.25)
    expect(released()[0]?.track[1]).toEqual([60.3, -2.2, 0])
  })

  test('of a drag before is forgotten', () => {
    const { start, move, end, released } = dragView()
    for (const _ of [1, 2]) {
      start(0)
      move(60)
      end(60)
    }
    expect(released()[1]?.track).toHaveLength(3)
  })
})

test('two captchas dragged at once do not mix', () => {
  const [one, two] = [dragView(), dragView({ track: 640, thumb: 40 })]
  one.start(0, 0, 1)
  two.start(0, 0, 2)
  one.move(30, 0, 1)
  two.move(300, 0, 2)
  expect([one.at(), two.at()]).toEqual([10, 50])
  one.cancel(30, 1)
  expect(two.at()).toBe(50)
  two.end(300, 0, 2)
  expect([one.released().length, two.released().length]).toEqual([0, 1])
})

describe('the way', () => {
  test('is measured at the start', () => {
    const { start, counts, move, at } = dragView({ track: 140, thumb: 40 })
    start(0)
    expect(counts.measured).toBe(2)
    move(50)
    expect(at()).toBe(50)
  })

  test('is the one of the logic layer where the view layer cannot measure', () => {
    const { start, layOut, move, at } = dragView({ measures: false })
    layOut(200)
    start(0)
    move(50)
    expect(at()).toBe(25)
  })

  test('that nobody knows gives no answer', () => {
    const { start, move, end, at, released } = dragView({ measures: false })
    start(0)
    move(50)
    end(50)
    expect([at(), released()]).toEqual([0, []])
  })

  test('that changes in mid-drag leaves the thumb where it is', () => {
    const { start, move, layOut, at } = dragView()
    start(0)
    move(150)
    layOut(600)
    move(150)
    expect(at()).toBe(50)
    move(210)
    expect(at()).toBe(60)
  })

  test('of nothing is not taken', () => {
    const { start, move, layOut, at } = dragView()
    start(0)
    layOut(0)
    move(30)
    expect(at()).toBe(10)
  })
})

describe('steps', () => {
  test('move without a finger, and are confirmed', () => {
    const { step, confirm, at, names, released, springs } = dragView()
    step(0.1)
    time.nowMs += 400
    step(0.1)
    step(-0.01)
    expect(at()).toBeCloseTo(19)
    expect(springs()).toBe(true)
    expect(released()).toEqual([])
    time.nowMs += 100
    confirm()
    expect(names()).toEqual(['onGrab', 'onStep', 'onStep', 'onStep', 'onRelease'])
    const [release] = released()
    expect(release).toMatchObject({ durationMs: 500, input: 'steps' })
    expect(release?.fraction).toBeCloseTo(0.19)
    expect(release?.track.map(([x]) => x)).toEqual([30, 60, 57])
  })

  test('tell the logic layer where they are', () => {
    const { step, calls } = dragView()
    step(0.1)
    expect(calls[1]).toEqual({ name: 'onStep', detail: { fraction: 0.1 } })
  })

  test('stay on their way', () => {
    const { step, at } = dragView()
    step(-0.1)
    expect(at()).toBe(0)
    for (let times = 0; times < 30; times += 1) step(0.1)
    expect(at()).toBe(100)
  })

  test('go to the left from right to left', () => {
    const { step, at } = dragView({ data: { rtl: true } })
    step(0.1)
    expect(Math.abs(at())).toBe(10)
  })

  test('hundreds of them are at most 100 points', () => {
    const { step, confirm, released } = dragView()
    for (let times = 0; times < 500; times += 1) {
      time.nowMs += 3
      step(times % 2 ? 0.01 : 0.02)
    }
    confirm()
    expect(released()[0]?.track.length).toBeLessThanOrEqual(100)
  })

  test('nothing is confirmed without a step, or twice', () => {
    const { step, confirm, names } = dragView()
    confirm()
    step(0.1)
    confirm()
    confirm()
    expect(names()).toEqual(['onGrab', 'onStep', 'onRelease'])
  })

  test('of a locked challenge do nothing', () => {
    const { step, confirm, set, names } = dragView()
    step(0.1)
    set({ locked: true })
    step(0.1)
    confirm()
    expect(names()).toEqual(['onGrab', 'onStep'])
  })

  test('do nothing while a finger is down', () => {
    const { start, move, step, at } = dragView()
    start(0)
    move(30)
    step(0.1)
    expect(at()).toBe(10)
  })

  test('that a finger took over from are not confirmed any more', () => {
    const { step, start, move, end, confirm, names } = dragView()
    step(0.1)
    start(0)
    move(-30)
    end(-30)
    confirm()
    expect(names()).toEqual(['onGrab', 'onStep', 'onGrab', 'onReturn'])
  })
})

describe('a new challenge', () => {
  test('puts everything back to the start, at once', () => {
    const { start, move, end, challenge, at, springs, styles } = dragView()
    start(0)
    move(150)
    end(150)
    challenge('c-2', 'c-1')
    expect([at(), springs()]).toEqual([0, false])
    expect(styles).toMatchObject({ '.drag__fill': 'scaleX(0)', '.drag__way': 'translateX(0%)' })
  })

  test('in mid-drag lets the thumb go', () => {
    const { start, move, end, challenge, at, released } = dragView()
    start(0)
    move(150)
    challenge('c-2', 'c-1')
    move(200)
    end(200)
    expect([at(), released()]).toEqual([0, []])
  })

  test('forgets steps that were not confirmed', () => {
    const { step, challenge, confirm, released } = dragView()
    step(0.3)
    challenge('c-2', 'c-1')
    confirm()
    expect(released()).toEqual([])
  })

  test('that is the first, or the same, changes nothing', () => {
    const { challenge, styles, start, move, at } = dragView()
    challenge('c-1', undefined)
    expect(styles).toEqual({})
    start(0)
    move(30)
    challenge('c-1', 'c-1')
    expect(at()).toBe(10)
  })
})
