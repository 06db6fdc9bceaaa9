import type { Announcement } from '../../../plugin/core/state/effects'
import type { MachineEvent } from '../../../plugin/core/state/events'
import { stage } from '../captcha/stage'
import { respond } from '../fakes/request'
import { initBody } from '../fakes/service'

// A page whose handlers cause one event after another gets 50 of them a turn; what else the thread has to do comes in between.

const INIT = respond(initBody({ CaptchaType: 'SLIDING' }))
const MOST_EVENTS = 50
/** What one event can announce at most: its change of state, what it was, and a close. */
const MOST_ANNOUNCEMENTS = 3 * MOST_EVENTS

const show = { type: 'show' } as const
const reset = { type: 'reset' } as const
const hide = { type: 'hide', reason: 'api' } as const

type Page = (announcement: Announcement, dispatch: (event: MachineEvent) => void) => void

/** A loop that reset() and show() keep going on each change of state. */
const endless: Page = ({ name }, dispatch) => {
  if (name !== 'statechange') return
  dispatch(reset)
  dispatch(show)
}

function looping(page: Page = endless) {
  let left = false
  const one = stage({
    script: [INIT],
    onSaid: (announcement, dispatch) => {
      // The stage counts to a thousand, which an endless loop reaches.
      if (one.said.length > 900) one.said.splice(0, 450)
      if (!left) page(announcement, dispatch)
    },
  })
  const heard: number[] = []
  return {
    ...one,
    heard,
    /** Announcements of one turn. */
    turn() {
      const before = one.drawn.length
      one.said.splice(0)
      one.clock.advance(1)
      heard.push(one.said.length)
      return one.drawn.length - before
    },
    rest() {
      left = true
    },
  }
}

test('a turn ends after 50 events, and is drawn once', () => {
  const one = looping()
  one.configure()
  expect(one.said.length).toBeGreaterThan(10)
  expect(one.said.length).toBeLessThanOrEqual(MOST_ANNOUNCEMENTS)
  expect(one.drawn).toHaveLength(1)
  expect(one.clock.pending).toBeGreaterThan(0)
})

test('the timers of the page ring in between, and what a person does is handled', () => {
  const one = looping()
  one.configure()
  let rang = 0
  for (let ms = 1; ms <= 5; ms += 1) one.clock.after(ms, () => (rang += 1))
  one.clock.advance(5)
  expect(rang).toBe(5)
  expect(one.drawn.length).toBeGreaterThanOrEqual(5)
  one.rest()
  one.dispatch({ type: 'hide', reason: 'user' })
  one.clock.advance(10)
  expect(one.controller.current.visible).toBe(false)
})

test('calls that wait do not pile up: the last of each method counts', () => {
  const one = looping((announcement, dispatch) => {
    if (announcement.name === 'statechange')
      for (let n = 0; n < 20; n += 1) for (const event of [reset, show]) dispatch(event)
  })
  one.configure()
  for (let turns = 0; turns < 100; turns += 1) one.clock.advance(1)
  one.rest()
  one.said.splice(0)
  // What waited is less than a turn.
  one.clock.advance(1)
  expect(one.said.length).toBeLessThanOrEqual(6)
  expect(one.controller.current.visible).toBe(true)
})

test('the last call decides, in the order of the last ones', () => {
  const calls = (...events: readonly MachineEvent[]) => {
    const one = stage({ script: [INIT], onSaid: ({ name }, dispatch) => name === 'ready' && events.forEach(dispatch) })
    one.configure()
    return one.controller.current
  }
  expect(calls(show, hide)).toMatchObject({ state: 'ready', visible: false })
  expect(calls(hide, show)).toMatchObject({ state: 'ready', visible: true })
  expect(calls(show, hide, show)).toMatchObject({ state: 'ready', visible: true })
  expect(calls(show, reset)).toMatchObject({ state: 'idle', visible: false })
  expect(calls(show, reset, show, reset)).toMatchObject({ state: 'idle', visible: false })
})

test.each([
  ['in the middle of a turn', 0],
  ['between two turns', 3],
])('a detach %s ends it at once, and nothing is left', (_, turns) => {
  const one = looping()
  one.configure()
  for (let turn = 0; turn < turns; turn += 1) one.clock.advance(1)
  one.dispatch({ type: 'detach' })
  const { length } = one.said
  expect(one.clock.pending).toBe(0)
  one.clock.advance(60000)
  expect(one.said).toHaveLength(length)
})

test('a detach inside of a handler does not wait for the next turn, whatever waits before it', () => {
  // Each event of the loop is the last of some turn for one of these counts.
  for (let after = 1; after <= 2 * MOST_EVENTS; after += 1) {
    let heard = 0
    const one = stage({
      script: [INIT],
      onSaid: (announcement, dispatch) => {
        heard += 1
        if (heard === after) dispatch({ type: 'detach' })
        else endless(announcement, dispatch)
      },
    })
    one.configure()
    while (heard < after) one.clock.advance(1)
    // In the turn of the detach itself.
    expect(one.clock.pending).toBe(0)
    one.clock.advance(5)
    expect(heard).toBe(after)
    expect(one.network.listeners.size).toBe(0)
  }
})

test('what throws in the middle of a turn does not stop what waits', () => {
  const one = stage({
    script: [INIT],
    onSaid: ({ name }, dispatch) => {
      if (name !== 'ready') return
      dispatch(show)
      throw new Error('the page')
    },
  })
  expect(() => one.configure()).toThrow('the page')
  one.clock.advance(1)
  expect(one.controller.current.visible).toBe(true)
})
