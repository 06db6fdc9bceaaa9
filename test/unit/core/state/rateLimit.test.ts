import { failureOf } from '../../../../plugin/core/errors/failure'
import { INITIAL_MODEL, type Model } from '../../../../plugin/core/state/model'
import { coolDownMs, FULL_BUCKET, takeToken } from '../../../../plugin/core/state/rateLimit'
import {
  blocked,
  configure,
  emitted,
  failed,
  failureIn,
  initialized,
  invalid,
  lineOf,
  modelIn,
  NOON,
  play,
  refresh,
  retry,
  show,
  timer,
  validated,
} from './journey'

describe('the token bucket', () => {
  test('gives ten at once, then one every six seconds', () => {
    let bucket = FULL_BUCKET
    const waits = Array.from({ length: 12 }, () => {
      const taken = takeToken(bucket, NOON)
      bucket = taken.bucket
      return taken.waitMs
    })
    expect(waits).toEqual([...Array(10).fill(0), 6000, 6000])
    expect(takeToken(bucket, NOON + 5999).waitMs).toBe(1)
    expect(takeToken(bucket, NOON + 6000).waitMs).toBe(0)
  })

  test('never holds more than ten, however long it was left alone', () => {
    const empty = { tokens: 0, atMs: NOON }
    expect(takeToken(empty, NOON + 24 * 3600 * 1000).bucket.tokens).toBe(9)
  })

  test('a clock that jumped back refills nothing, and later refills as usual', () => {
    const back = takeToken({ tokens: 0, atMs: NOON }, NOON - 3600000)
    expect(back).toEqual({ bucket: { tokens: 0, atMs: NOON - 3600000 }, waitMs: 6000 })
    expect(takeToken(back.bucket, NOON - 3600000 + 6000).waitMs).toBe(0)
  })
})

describe('a page that refreshes all the time', () => {
  test('sends ten, then waits for its turn', () => {
    let model = modelIn('idle')
    const lines = Array.from({ length: 12 }, () => {
      const next = play(model, [refresh])
      model = next.model
      return lineOf(next.effects).replace('emit statechange, ', '')
    })
    expect(lines).toEqual([
      ...Array(10).fill('stopAll, initialize'),
      'stopAll, start rateLimit 6000',
      'stopAll, start rateLimit 6000',
    ])
    expect(model.state).toBe('requesting')
  })

  test('with faulty parameters waits for its turn in the same way', () => {
    const faulty = play(modelIn('validating'), [invalid(), ...Array(10).fill(refresh)]).model
    const { model, effects } = play(faulty, [refresh])
    expect(lineOf(effects)).toMatch(/^(emit statechange, )?stopAll, start rateLimit \d+$/)
    expect(model.state).toBe('validating')
    expect(lineOf(play(model, [timer('rateLimit')], NOON + 6000).effects)).toBe('stopAll, validate')
  })

  test('cannot make its own wait longer, whatever it does', () => {
    const waiting = play(modelIn('idle'), Array(11).fill(refresh)).model
    expect(lineOf(play(waiting, [refresh], NOON + 3000).effects)).toBe('stopAll, start rateLimit 3000')
    expect(lineOf(play(waiting, [timer('rateLimit')], NOON + 6000).effects)).toBe('stopAll, initialize')
  })

  test('waits for the rest when its timer fires early', () => {
    const waiting = play(modelIn('idle'), Array(11).fill(refresh)).model
    expect(lineOf(play(waiting, [timer('rateLimit')], NOON + 5000).effects)).toBe('stopAll, start rateLimit 1000')
  })

  test('starts at most twenty initializations in any minute', () => {
    let model = modelIn('idle')
    const starts: number[] = []
    for (let atMs = NOON; atMs < NOON + 300000; atMs += 250) {
      const next = play(model, [refresh], atMs)
      model = next.model
      if (lineOf(next.effects).includes('initialize')) starts.push(atMs)
    }
    const most = Math.max(...starts.map(from => starts.filter(at => at >= from && at < from + 60000).length))
    expect(most).toBeGreaterThan(15)
    expect(most).toBeLessThanOrEqual(20)
  })

  test('neither new properties nor reset() fill the bucket', () => {
    const set = (n: number) => [configure({ sceneId: `${n}` }), validated({ sceneId: `${n}` })]
    const turns = Array.from({ length: 10 }, (_, n) => [...set(n), { type: 'reset' } as const])
    const { model } = play(INITIAL_MODEL, turns.flat())
    expect(lineOf(play(model, set(10)).effects)).toContain('start rateLimit 6000')
  })
})

/** One more answer of `ThrottlingByStrategy`, as soon as the last cool-down is over. */
function throttle(model: Model): { readonly model: Model; readonly waitMs: number; readonly atMs: number } {
  const atMs = Math.max(NOON, model.cooling?.untilMs ?? 0)
  const next = play(play(model, model.state === 'requesting' ? [] : [refresh], atMs).model, [failed(blocked)], atMs)
  return { model: next.model, waitMs: (next.model.cooling?.untilMs ?? 0) - atMs, atMs }
}

describe('the cool-down', () => {
  test('lasts 10 s, and twice as long each time, to 60 s', () => {
    expect([1, 2, 3, 4, 5, 50].map(coolDownMs)).toEqual([10000, 20000, 40000, 60000, 60000, 60000])
    let model = modelIn('requesting')
    const waits = Array.from({ length: 5 }, () => {
      const throttled = throttle(model)
      model = throttled.model
      return throttled.waitMs
    })
    expect(waits).toEqual([10000, 20000, 40000, 60000, 60000])
  })

  test('is part of the error', () => {
    const { model, effects } = play(modelIn('requesting'), [failed(blocked)])
    expect(emitted(effects, 'error')).toEqual([{ name: 'error', failure: { ...blocked, retryAfterMs: 10000 } }])
    expect(lineOf(effects)).toBe('emit statechange, emit error, start countdown 1000')
    expect(failureIn(model)).toEqual({ ...blocked, retryAfterMs: 10000 })
  })

  test.each([
    ['refresh()', [refresh]],
    ['show()', [show]],
    ['a retry', [retry]],
    ['new properties', [configure({ sceneId: 'other' }), validated({ sceneId: 'other' })]],
    ['reset() and show()', [{ type: 'reset' }, show]],
  ] as const)('%s is answered from here, without a request', (_, turns) => {
    const cooled = play(modelIn('requesting'), [failed(blocked)]).model
    const { model, effects } = play(cooled, turns, NOON + 4000)
    expect(model.state).toBe('error')
    expect(lineOf(effects)).not.toContain('initialize')
    expect(emitted(effects, 'error')).toEqual([
      { name: 'error', failure: { ...blocked, attempts: 0, retryAfterMs: 6000 } },
    ])
  })

  test('ends to the millisecond', () => {
    const cooled = play(modelIn('requesting'), [failed(blocked)]).model
    expect(play(cooled, [refresh], NOON + 9999).model.state).toBe('error')
    expect(play(cooled, [refresh], NOON + 10000).model.state).toBe('requesting')
  })

  test('what is answered from here does not make it longer', () => {
    const cooled = play(modelIn('requesting'), [failed(blocked)]).model
    const refreshed = play(cooled, Array(5).fill(refresh), NOON + 5000).model
    expect(refreshed.cooling).toEqual(cooled.cooling)
    expect(play(refreshed, [refresh], NOON + 10000).model.state).toBe('requesting')
  })

  test.each([
    ['a challenge', initialized()],
    ['another failure', failed()],
  ])('begins at 10 s again after %s', (_, between) => {
    const { model, waitMs, atMs } = throttle(throttle(modelIn('requesting')).model)
    expect(waitMs).toBe(20000)
    const recovered = play(model, [refresh, between, refresh, failed(blocked)], atMs + waitMs).model
    expect(failureIn(recovered)?.retryAfterMs).toBe(10000)
  })

  test('lasts as long as a server asks for', () => {
    const busy = failureOf('HttpError', { attempts: 3, service: { statusCode: 503 }, retryAfterMs: 30000 })
    const cooled = play(modelIn('requesting'), [failed(busy)]).model
    expect(failureIn(play(cooled, [refresh], NOON + 29999).model)).toEqual({ ...busy, attempts: 0, retryAfterMs: 1 })
    expect(play(cooled, [refresh], NOON + 30000).model.state).toBe('requesting')
  })

  test('follows a Retry-After for five minutes at most', () => {
    const endless = failureOf('HttpError', { attempts: 3, service: { statusCode: 503 }, retryAfterMs: 1e12 })
    const { model } = play(modelIn('requesting'), [failed(endless)])
    expect(failureIn(model)?.retryAfterMs).toBe(300_000)
    expect(lineOf(play(model, [refresh], NOON + 299_999).effects)).not.toContain('initialize')
    expect(lineOf(play(model, [refresh], NOON + 300_000).effects)).toContain('initialize')
  })

  test('a clock that jumped back makes it no longer than it was', () => {
    const cooled = play(modelIn('requesting'), [failed(blocked)]).model
    const { model } = play(cooled, [refresh], NOON - 24 * 3600 * 1000)
    expect(failureIn(model)?.retryAfterMs ?? 0).toBeLessThanOrEqual(10000)
  })

  test('counts down while it is shown', () => {
    const cooled = play(modelIn('requesting'), [failed(blocked)]).model
    expect(lineOf(play(cooled, [timer('countdown')], NOON + 9000).effects)).toBe('start countdown 1000')
    expect(lineOf(play(cooled, [timer('countdown')], NOON + 10000).effects)).toBe('')
  })

  test('does not count down in a hidden popup, and does again when it opens', () => {
    const cooled = play(INITIAL_MODEL, [configure(), validated(), failed(blocked)])
    expect(lineOf(cooled.effects)).not.toContain('countdown')
    expect(lineOf(play(cooled.model, [timer('countdown')], NOON + 1000).effects)).toBe('')
    expect(lineOf(play(cooled.model, [show], NOON + 2000).effects)).toContain('start countdown 1000')
  })
})
