import { askOnline, send } from '../../../../plugin/core/client/send'
import { createSlots } from '../../../../plugin/core/client/slots'
import type { HttpOutcome, NetworkPort, RequestPort } from '../../../../plugin/core/ports'
import { fakeClock } from '../../fakes/clock'
import { fakeNetwork } from '../../fakes/network'
import { respond } from '../../fakes/request'

const OK = respond('ok')

const atOnce: RequestPort = (_, done) => {
  done(OK)
  return () => undefined
}

/** One request of 100 ms, and what came of it. */
function begin(request: RequestPort) {
  const clock = fakeClock()
  const outcomes: HttpOutcome[] = []
  const cancel = send(
    () => ({ url: '', body: '', timeoutMs: 100 }),
    { request, clock, slots: createSlots(6) },
    outcome => outcomes.push(outcome),
  )
  return { clock, outcomes, cancel }
}

/** A port that answers when the test says so. */
function waiting() {
  const abort = jest.fn()
  let answer: (outcome: HttpOutcome) => void = () => undefined
  const request: RequestPort = (_, done) => {
    answer = done
    return abort
  }
  return { ...begin(request), abort, answer: (outcome: HttpOutcome) => answer(outcome) }
}

test('the deadline is our own: the request is aborted, and a late answer is dropped', () => {
  const { clock, outcomes, abort, answer } = waiting()
  clock.advance(99)
  expect(abort).not.toHaveBeenCalled()
  clock.advance(1)
  expect(abort).toHaveBeenCalledTimes(1)
  answer(OK)
  expect(outcomes).toEqual([{ kind: 'timeout' }])
})

test('of two answers the first counts, and no timer is left', () => {
  const { clock, outcomes, answer } = waiting()
  answer(OK)
  answer(respond('again'))
  expect([outcomes, clock.pending]).toEqual([[OK], 0])
})

test('an answer within the call is passed on at once', () => {
  expect(begin(atOnce).outcomes).toEqual([OK])
})

test.each([
  ['an exception', new TypeError('no wx.request here'), 'no wx.request here'],
  ['any other value', { code: 7 }, '{code: 7}'],
])('%s that the port throws is a failure', (_, thrown, errMsg) => {
  const { outcomes, clock } = begin(() => {
    throw thrown
  })
  expect([outcomes, clock.pending]).toEqual([[{ kind: 'failure', errMsg }], 0])
})

test('an answer before the exception counts', () => {
  const { outcomes } = begin((_, done) => {
    done(OK)
    throw new Error('late')
  })
  expect(outcomes).toEqual([OK])
})

test('an exception of the listener is not taken for one of the port', () => {
  const listener = () => {
    throw new Error('listener')
  }
  const ports = { request: atOnce, clock: fakeClock(), slots: createSlots(6) }
  expect(() => send(() => ({ url: '', body: '', timeoutMs: 1 }), ports, listener)).toThrow('listener')
})

test('a request that cannot be aborted is dropped all the same', () => {
  const { clock, outcomes, cancel, abort, answer } = waiting()
  abort.mockImplementation(() => {
    throw new Error('no abort')
  })
  cancel()
  answer(OK)
  expect([outcomes, clock.pending]).toEqual([[], 0])
})

describe('whether there is a network', () => {
  const ask = (network: NetworkPort) => {
    const clock = fakeClock()
    const answers: boolean[] = []
    askOnline({ network, clock }, online => answers.push(online))
    return { clock, answers }
  }

  test.each([true, false])('is what the platform says: %p', online => {
    expect(ask(fakeNetwork(online)).answers).toEqual([online])
  })

  test('is assumed where the platform throws', () => {
    const isOnline = () => {
      throw new Error('old')
    }
    expect(ask({ ...fakeNetwork(), isOnline }).answers).toEqual([true])
  })

  test('is assumed after a second without an answer', () => {
    const { clock, answers } = ask(fakeNetwork(null))
    clock.advance(999)
    expect(answers).toEqual([])
    clock.advance(1)
    expect(answers).toEqual([true])
  })
})
