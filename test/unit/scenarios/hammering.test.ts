import type { Announcement } from '../../../plugin/core/state/effects'
import { type Stage, stage } from '../captcha/stage'
import { failWith, respond } from '../fakes/request'
import { failureBody, initBody } from '../fakes/service'

const MINUTE_MS = 60_000
/** What doc/rate-limits.md promises of one instance. */
const STARTS_FIRST_MINUTE = 20
const STARTS_LATER_MINUTE = 11
const ATTEMPTS = 3

interface Traffic {
  readonly atMs: readonly number[]
  readonly said: readonly Announcement[]
}

/** Ten minutes of a page or a person that does something every `everyMs`. */
function tenMinutes(page: Stage, act: (page: Stage) => void, everyMs: number): Traffic {
  const startMs = page.clock.now()
  const atMs: number[] = []
  const note = () => {
    while (atMs.length < page.request.sent.length) atMs.push(page.clock.now() - startMs)
  }
  page.configure()
  note()
  for (let elapsedMs = 0; elapsedMs < 10 * MINUTE_MS; elapsedMs += everyMs) {
    // The stage fails at a thousand announcements, and ten minutes have more.
    page.said.length = 0
    page.drawn.length = 0
    act(page)
    note()
    page.clock.advance(everyMs)
    note()
  }
  return { atMs, said: page.said }
}

/** Most requests in any 60 seconds that begin in the given span. */
function busiestMinute(atMs: readonly number[], fromMs: number): number {
  const starts = atMs.filter(at => at >= fromMs)
  return Math.max(0, ...starts.map(start => starts.filter(at => at >= start && at < start + MINUTE_MS).length))
}

const good = respond(initBody({ CaptchaType: 'SLIDING' }))
const broken = failWith('request:fail ', 600001)
const refused = respond(failureBody('IllegalScene'), 400)

const refresh = (page: Stage) => page.dispatch({ type: 'refresh' })
const retry = (page: Stage) => page.dispatch({ type: 'retry' })
const showAndHide = (page: Stage) => {
  page.dispatch({ type: 'show' })
  page.dispatch({ type: 'hide', reason: 'user' })
}
const reset = (page: Stage) => {
  page.dispatch({ type: 'reset' })
  page.dispatch({ type: 'show' })
}
let changes = 0
/** Other ones each time: the same again change nothing. */
const reconfigure = (page: Stage) => {
  changes += 1
  page.configure({ sceneId: `scene-${changes}` })
}

/** Requests in one initialization: what is retried costs three. */
describe.each([
  ['refresh() in a loop, or a person who hammers its button', refresh, 80, good, 1],
  ['a person who hammers "try again" at a broken network', retry, 80, broken, ATTEMPTS],
  ['a scene that is always refused, and a page that tries again', refresh, 100, refused, 1],
  ['a popup that is opened and closed over an error', showAndHide, 200, broken, ATTEMPTS],
  ['reset() and show() in a loop', reset, 150, good, 1],
] as const)('%s', (_, act, everyMs, answer, requestsOfOne) => {
  const { atMs } = tenMinutes(stage({ script: [answer] }), act, everyMs)

  test('requests are sent to the end', () => {
    expect(atMs.filter(at => at > 9 * MINUTE_MS).length).toBeGreaterThan(0)
  })

  test('but no more than a first minute may have', () => {
    expect(busiestMinute(atMs, 0)).toBeLessThanOrEqual(STARTS_FIRST_MINUTE * requestsOfOne)
  })

  test('and later one every six seconds', () => {
    expect(busiestMinute(atMs, 2 * MINUTE_MS)).toBeLessThanOrEqual(STARTS_LATER_MINUTE * requestsOfOne)
  })
})

describe('a page that refreshes on each error, at once', () => {
  const acted = () => {
    let errors = 0
    const page = stage({
      script: [refused],
      onSaid(announcement, dispatch) {
        if (announcement.name !== 'error') return
        errors += 1
        dispatch({ type: 'refresh' })
      },
    })
    const { atMs } = tenMinutes(page, () => undefined, 500)
    return { atMs, errors: () => errors }
  }

  test('gets every error, and cannot flood the service', () => {
    const { atMs, errors } = acted()
    expect(errors()).toBe(atMs.length)
    expect(busiestMinute(atMs, 0)).toBeLessThanOrEqual(STARTS_FIRST_MINUTE)
    expect(busiestMinute(atMs, 2 * MINUTE_MS)).toBeLessThanOrEqual(STARTS_LATER_MINUTE)
    expect(busiestMinute(atMs, 9 * MINUTE_MS)).toBeGreaterThan(5)
  })
})

test('changed properties take a token as well', () => {
  const { atMs } = tenMinutes(stage({ script: [good] }), reconfigure, 100)
  expect(busiestMinute(atMs, 0)).toBeLessThanOrEqual(STARTS_FIRST_MINUTE)
  expect(busiestMinute(atMs, 9 * MINUTE_MS)).toBeGreaterThan(5)
})

test('ThrottlingByStrategy is answered from here: one request for each cool-down', () => {
  const page = stage({ script: [respond(failureBody('ThrottlingByStrategy'), 429)] })
  const { atMs } = tenMinutes(page, refresh, 100)
  // 10, 20, 40, then 60 s apart; a refresh that finds no token waits for one first.
  expect(busiestMinute(atMs, 0)).toBeLessThanOrEqual(3)
  expect(busiestMinute(atMs, 3 * MINUTE_MS)).toBeLessThanOrEqual(1)
})
