import type { CaptchaAttempt } from '../../../../plugin/core/client/attempt'
import { attemptCall, type Ended } from '../../../../plugin/core/client/attempts'
import { createSlots, type Slots } from '../../../../plugin/core/client/slots'
import { extend, newTrail } from '../../../../plugin/core/observation/trail'
import type { Cancel, HttpOutcome, NetworkPort, RandomPort, RequestPort } from '../../../../plugin/core/ports'
import { fakeClock } from '../../fakes/clock'
import { fakeNetwork } from '../../fakes/network'
import { fakePage } from '../../fakes/page'
import { constantRandom, seededRandom } from '../../fakes/random'
import { failWith, respond, type Script, scriptedRequest } from '../../fakes/request'
import { failureBody } from '../../fakes/service'

const MINUTE = 60000
const OK = respond({ value: 7 })
const BROKEN = failWith('request:fail')
const FAULT = { field: 'value', rule: 'missing', expected: 'number', received: 'undefined' } as const

interface Setting {
  readonly random?: RandomPort
  readonly online?: boolean | null
  readonly page?: ReturnType<typeof fakePage>
  readonly slots?: Slots
}

/** A call whose answer is `value`, over fakes; jitter is at its longest unless given. */
function begin(
  script: readonly Script[],
  {
    random = constantRandom(1 - Number.EPSILON),
    online = true,
    page = fakePage(),
    slots = createSlots(6),
  }: Setting = {},
) {
  const clock = fakeClock()
  const request = scriptedRequest(...script)
  const network = fakeNetwork(online)
  const ends: Ended<number>[] = []
  const stamps: { readonly nonce: string; readonly nowMs: number }[] = []
  const attempted: (readonly [CaptchaAttempt, passedMs: number])[] = []
  const cancel = attemptCall(
    {
      url: 'https://a.test/',
      timeoutMs: 5000,
      facts: { host: 'a.test', certifyId: 'c-1' },
      encode: stamp => `n=${stamps.push(stamp)}`,
      decode: body => {
        const { value } = body as { readonly value?: number }
        return value === undefined ? { ok: false, issues: [FAULT] } : { ok: true, value }
      },
    },
    {
      request: request.port,
      clock,
      random,
      network,
      slots,
      page,
      attempted: one => {
        const trail = newTrail()
        extend(trail, one)
        attempted.push([trail.attempts[0] as CaptchaAttempt, trail.passedMs])
      },
    },
    end => ends.push(end),
  )
  return { clock, request, network, page, ends, stamps, attempted, cancel }
}

const codes = (ends: readonly Ended<number>[]) => ends.map(end => (end.ok ? 'ok' : end.failure.code))

describe('the attempts', () => {
  test('end with the first answer', () => {
    const { ends, request, clock } = begin([OK])
    expect(ends).toEqual([{ ok: true, value: 7, attempts: 1, elapsedMs: 0 }])
    expect(request.sent).toMatchObject([{ url: 'https://a.test/', body: 'n=1', timeoutMs: 5000 }])
    expect(clock.pending).toBe(0)
  })

  test('fail twice, then work', () => {
    const { ends, request, clock } = begin([BROKEN, respond('', 503), OK])
    clock.advance(299)
    expect(request.sent).toHaveLength(1)
    clock.advance(1)
    expect(request.sent).toHaveLength(2)
    clock.advance(600)
    expect(ends).toEqual([{ ok: true, value: 7, attempts: 3, elapsedMs: 900 }])
    expect(clock.pending).toBe(0)
  })

  test('each have a stamp of their own', () => {
    const { clock, stamps } = begin(['never'], { random: seededRandom() })
    const startMs = clock.now()
    clock.advance(6000)
    expect(stamps.map(({ nowMs }) => nowMs >= startMs)).toEqual([true, true])
    expect(stamps[1]?.nowMs).toBeGreaterThanOrEqual(startMs + 5000)
    expect(new Set(stamps.map(({ nonce }) => nonce)).size).toBe(2)
  })

  // Which failure is retried is the table of classify.test.ts.
  test.each<[string, Script, string, number]>([
    ['a failure of the network', BROKEN, 'NetworkError', 3],
    ['Throttling', respond(failureBody('Throttling'), 503), 'Throttling', 3],
    ['HTTP 429', respond('', 429), 'HttpError', 3],
    ['HTTP 404', respond('', 404), 'HttpError', 1],
    ['an unknown code with HTTP 500', respond(failureBody('SomethingNew'), 500), 'SomethingNew', 3],
    ['an unknown code with HTTP 400', respond(failureBody('SomethingNew'), 400), 'SomethingNew', 1],
    ['flow control of any name', respond(failureBody('Throttling.New'), 400), 'Throttling.New', 3],
    ['ServiceUnavailable', respond(failureBody('ServiceUnavailable'), 503), 'ServiceUnavailable', 3],
    ['a page', respond('<html>', 405), 'AnswerIntercepted', 1],
    ['a certificate', failWith('request:fail ssl hand shake error'), 'CertificateInvalid', 1],
    ['a name', failWith('request:fail -105:net::ERR_NAME_NOT_RESOLVED'), 'HostNotFound', 3],
    ['DomainNotAllowed', failWith('', 600002), 'DomainNotAllowed', 1],
    ['an answer of another shape', respond({}), 'MalformedResponse', 1],
  ])('%s: as many as its retry rule says', (_, answer, code, attempts) => {
    const { ends, request, clock } = begin([answer])
    clock.advance(MINUTE)
    expect(ends).toMatchObject([{ ok: false, failure: { code, attempts, host: 'a.test', certifyId: 'c-1' } }])
    expect(request.sent).toHaveLength(attempts)
    expect(clock.pending).toBe(0)
  })

  test('that end in a malformed answer have its faults and its ids', () => {
    const service = { statusCode: 200 }
    expect(begin([respond({ RequestId: 'r-1' })]).ends).toMatchObject([
      { failure: { faults: [FAULT], certifyId: 'c-1', requestId: 'r-1', service } },
    ])
  })
})

describe('the budget', () => {
  test('no attempt starts later than 10 s after the first', () => {
    const { ends, request, clock } = begin(['never'])
    clock.advance(MINUTE)
    // 0 s, 5.3 s; the second ends at 10.3 s.
    expect(request.sent).toHaveLength(2)
    expect(codes(ends)).toEqual(['RequestTimeout'])
  })

  test('a timer that stood still in the background starts no attempt', () => {
    const { ends, request, clock } = begin([BROKEN])
    clock.freeze(20000)
    clock.advance(0)
    expect(request.sent).toHaveLength(1)
    expect(codes(ends)).toEqual(['NetworkError'])
  })

  test('Retry-After is waited for', () => {
    const { ends, request, clock } = begin([respond('', 503, { 'Retry-After': '4' }), OK])
    clock.advance(3999)
    expect(request.sent).toHaveLength(1)
    clock.advance(1)
    expect(ends).toMatchObject([{ ok: true, attempts: 2, elapsedMs: 4000 }])
  })

  test('Retry-After beyond the budget ends the attempts and goes into the error', () => {
    const { ends, clock } = begin([respond('', 503, { 'Retry-After': '11' }), OK])
    expect(ends).toMatchObject([{ ok: false, failure: { code: 'HttpError', attempts: 1, retryAfterMs: 11000 } }])
    expect(clock.pending).toBe(0)
  })

  test('Retry-After is waited for where the body names a code, too', () => {
    const { ends, clock } = begin([respond(failureBody('Throttling'), 429, { 'Retry-After': '2' }), OK])
    clock.advance(1999)
    expect(ends).toEqual([])
    clock.advance(1)
    expect(codes(ends)).toEqual(['ok'])
  })

  test.each<[string, Script, number | undefined]>([
    ['a limit that is not retried', respond(failureBody('ThrottlingByStrategy'), 400, { 'Retry-After': '20' }), 20000],
    ['a refusal', respond(failureBody('IllegalScene'), 400, { 'Retry-After': '20' }), undefined],
  ])('Retry-After of %s', (_, answer, retryAfterMs) => {
    const { ends } = begin([answer])
    expect(ends.map(end => !end.ok && end.failure.retryAfterMs)).toEqual([retryAfterMs])
  })
})

describe('the network', () => {
  test('none at all ends the attempts', () => {
    const { ends, clock } = begin([BROKEN], { online: false })
    const platform = { errMsg: 'request:fail' }
    expect(ends).toMatchObject([
      { failure: { code: 'NetworkUnavailable', type: 'Network', retryable: true, attempts: 1, platform } },
    ])
    expect(clock.pending).toBe(0)
  })

  test('may go away between attempts', () => {
    const { ends, network, clock } = begin([BROKEN])
    network.online = false
    clock.advance(300)
    expect(ends).toMatchObject([{ failure: { code: 'NetworkUnavailable', attempts: 2 } }])
  })

  test.each<[string, boolean, string, number]>([
    ['似乎已断开与互联网的连接。', false, 'NetworkUnavailable', 1],
    ['似乎已断开与互联网的连接。', true, 'NetworkUnavailable', 3],
    ['Unable to resolve host "a.test": No address associated with hostname', false, 'NetworkUnavailable', 1],
    ['Unable to resolve host "a.test": No address associated with hostname', true, 'HostNotFound', 3],
  ])('is asked for where the phone says %s; online %p: %s, %d attempts', (text, online, code, attempts) => {
    const { ends, clock } = begin([failWith(`request:fail ${text}`)], { online })
    clock.advance(MINUTE)
    expect(ends).toMatchObject([{ failure: { code, attempts } }])
  })

  test.each([
    failWith('request:fail timeout'),
    failWith('x', 600002),
    failWith('x', 600009),
    respond('', 500),
    respond({}),
    'never',
  ] as const)('is not asked for: %j', answer => {
    const { ends, network, clock } = begin([answer], { online: false })
    clock.advance(MINUTE)
    expect(network.asked).toBe(0)
    expect(codes(ends)).not.toContain('NetworkUnavailable')
  })

  test('a question without an answer delays the retry by no more than a second', () => {
    const { ends, clock } = begin([BROKEN, OK], { online: null })
    clock.advance(1000 + 300)
    expect(ends).toMatchObject([{ ok: true, attempts: 2 }])
  })
})

describe('an attempt that waits for its turn', () => {
  /** Another captcha has the only slot until it gives it back. */
  const queued = (script: readonly Script[]) => {
    const slots = createSlots(1)
    let free: () => void = () => undefined
    const occupy = () => {
      slots(over => {
        free = over
        return () => undefined
      })
    }
    occupy()
    return { ...begin(script, { slots }), occupy, free: () => free() }
  }

  test('is not sent while the page is hidden, but as soon as it is shown', () => {
    const { page, free, request, ends } = queued([OK])
    page.hide()
    free()
    expect(request.sent).toHaveLength(0)
    page.show()
    expect([request.sent.length, codes(ends)]).toEqual([1, ['ok']])
  })

  test('counts its failure, though the page was hidden and shown before it was sent', () => {
    const { page, free, request, ends, clock } = queued([BROKEN])
    page.hide()
    page.show()
    free()
    clock.advance(MINUTE)
    expect([request.sent.length, codes(ends)]).toEqual([3, ['NetworkError']])
  })

  test('for more than 10 s after the first ends as that one did', () => {
    const { occupy, free, request, ends, clock } = queued([respond('', 503), OK])
    free()
    occupy()
    clock.advance(11000)
    free()
    expect([request.sent.length, codes(ends)]).toEqual([1, ['HttpError']])
    expect(clock.pending).toBe(0)
  })
})

describe('a hidden page', () => {
  const SUSPENDED = failWith('request:fail createRequestTask:fail: jsapi has no permission, runningState=suspend')

  test('attempts nothing before it is shown', () => {
    const page = fakePage()
    page.hide()
    const { request, ends } = begin([OK], { page })
    expect(request.sent).toHaveLength(0)
    page.show()
    expect(ends).toEqual([{ ok: true, value: 7, attempts: 1, elapsedMs: 0 }])
  })

  test('counts no failure: shown again, the call begins anew with all its attempts', () => {
    const { request, ends, page, clock } = begin(['never', SUSPENDED, SUSPENDED, BROKEN, BROKEN, OK])
    page.hide()
    request.sent[0]?.answer(failWith('request:fail interrupted'))
    clock.advance(MINUTE)
    expect([request.sent.length, ends]).toEqual([1, []])
    for (const left of [2, 3]) {
      // WeChat says that the page is shown before it lets requests through.
      page.show()
      page.hide()
      clock.advance(MINUTE)
      expect([request.sent.length, ends]).toEqual([left, []])
    }
    page.show()
    clock.advance(MINUTE)
    expect(request.sent).toHaveLength(6)
    expect(ends).toMatchObject([{ ok: true, attempts: 3 }])
    expect(page.waiting.size).toBe(0)
  })

  test('begins no retry, however long it was hidden', () => {
    const { request, ends, page, clock } = begin([BROKEN, OK])
    page.hide()
    clock.advance(MINUTE)
    expect(request.sent).toHaveLength(1)
    page.show()
    expect(ends).toMatchObject([{ ok: true, attempts: 1 }])
  })

  test('takes an answer that came all the same', () => {
    const { request, ends, page } = begin(['never'])
    page.hide()
    request.sent[0]?.answer(OK)
    expect(ends).toMatchObject([{ ok: true, attempts: 1 }])
  })

  test('takes a refusal that came all the same', () => {
    const { request, ends, page } = begin(['never'])
    page.hide()
    request.sent[0]?.answer(respond(failureBody('IllegalScene'), 400))
    expect(codes(ends)).toEqual(['IllegalScene'])
  })

  test('counts no time-out of its own either', () => {
    const { request, ends, page, clock } = begin(['never', OK])
    page.hide()
    clock.advance(5000)
    expect([request.sent[0]?.aborted, ends]).toEqual([1, []])
    page.show()
    expect(ends).toMatchObject([{ ok: true, attempts: 1 }])
  })

  test('counts no failure of that time that is reported when the page is back', () => {
    const { request, ends, page, clock } = begin(['never', BROKEN, BROKEN, OK])
    page.hide()
    page.show()
    request.sent[0]?.answer(failWith('request:fail interrupted'))
    clock.advance(MINUTE)
    expect(request.sent).toHaveLength(4)
    expect(ends).toMatchObject([{ ok: true, attempts: 3 }])
  })

  test('whose timers stood still begins the call anew when it is back', () => {
    const { request, ends, page, clock } = begin([BROKEN, BROKEN, BROKEN, OK])
    page.hide()
    clock.freeze(MINUTE)
    page.show()
    clock.advance(MINUTE)
    expect(request.sent).toHaveLength(4)
    expect(ends).toMatchObject([{ ok: true, attempts: 3 }])
  })

  test('is not listened to any more once the call has ended', () => {
    const { page, ends, clock, request } = begin([OK])
    expect([ends.length, page.waiting.size]).toEqual([1, 0])
    const failed = begin([respond(failureBody('IllegalScene'), 400)])
    expect([failed.ends.length, failed.page.waiting.size]).toEqual([1, 0])
    page.show()
    clock.advance(MINUTE)
    expect(request.sent).toHaveLength(1)
  })

  test.each(['before it is shown', 'after it was shown'])(
    'cancelled %s: sends nothing, and waits for nothing',
    when => {
      const { request, ends, page, cancel, clock } = begin(['never'])
      page.hide()
      request.sent[0]?.answer(failWith('request:fail interrupted'))
      expect(page.waiting.size).toBe(1)
      if (when === 'before it is shown') cancel()
      const callbacks = [...page.waiting]
      page.show()
      if (when === 'after it was shown') cancel()
      for (const callback of callbacks) callback()
      clock.advance(MINUTE)
      expect([request.sent.length, ends]).toEqual([when === 'before it is shown' ? 1 : 2, []])
      expect(page.waiting.size).toBe(0)
    },
  )
})

describe('the clock of the phone', () => {
  test('set back during a request: elapsedMs is at least 0', () => {
    const { request, ends, clock } = begin(['never'])
    clock.freeze(-3600000)
    request.sent[0]?.answer(OK)
    expect(ends).toEqual([{ ok: true, value: 7, attempts: 1, elapsedMs: 0 }])
  })

  test('set forward during a request: elapsedMs is not what did not pass', () => {
    const { request, ends, clock } = begin(['never'])
    clock.freeze(3600000)
    request.sent[0]?.answer(OK)
    expect(ends).toMatchObject([{ ok: true, elapsedMs: 0 }])
  })

  test('set back between attempts does not make them endless', () => {
    const { request, ends, clock } = begin([BROKEN])
    for (let round = 0; round < 10; round += 1) {
      clock.freeze(-3600000)
      clock.advance(3600000 + 3000)
    }
    expect(request.sent).toHaveLength(3)
    expect(codes(ends)).toEqual(['NetworkError'])
  })
})

describe('the cancel', () => {
  test('in flight: aborts, and nothing is called any more', () => {
    const { ends, request, clock, cancel } = begin(['never'])
    cancel()
    cancel()
    expect(request.sent[0]?.aborted).toBe(1)
    expect(clock.pending).toBe(0)
    request.sent[0]?.answer(OK)
    clock.advance(MINUTE)
    expect([ends, request.sent.length]).toEqual([[], 1])
  })

  test.each([
    ['between attempts', true],
    ['while the network is asked for', null],
  ])('%s: no timer is left, and nothing is sent', (_, online) => {
    const { ends, request, clock, cancel } = begin([BROKEN], { online })
    expect(clock.pending).toBe(1)
    cancel()
    expect(clock.pending).toBe(0)
    clock.advance(MINUTE)
    expect([ends, request.sent.length]).toEqual([[], 1])
  })

  test('after the end: harmless', () => {
    const { ends, request, cancel } = begin([OK])
    cancel()
    expect(request.sent[0]?.aborted).toBe(0)
    expect(ends).toHaveLength(1)
  })

  /** A host's own function may take the captcha away while it is being called. */
  test.each<['request' | 'network', HttpOutcome | null, number]>([
    ['request', null, 1],
    ['request', OK, 0],
    ['network', null, 0],
  ])('from inside the %s port, which then answers %j: nothing more is called', (port, answer, aborts) => {
    const clock = fakeClock()
    const abort = jest.fn()
    const done = jest.fn()
    let cancel: Cancel | null = null
    const request: RequestPort = (_, outcome) => {
      if (port === 'request' && cancel) {
        cancel()
        if (answer) outcome(answer)
      } else clock.after(1, () => outcome(BROKEN))
      return abort
    }
    const isOnline: NetworkPort['isOnline'] = online => {
      if (port === 'network') cancel?.()
      online(port === 'request')
    }
    const call = {
      url: '',
      timeoutMs: 5000,
      facts: {},
      encode: () => '',
      decode: () => ({ ok: true, value: 1 }) as const,
    }
    const ports = {
      request,
      clock,
      random: seededRandom(),
      network: { ...fakeNetwork(), isOnline },
      slots: createSlots(6),
      page: fakePage(),
    }
    cancel = attemptCall(call, ports, done)
    clock.advance(1000)
    expect(abort).toHaveBeenCalledTimes(aborts)
    expect(done).not.toHaveBeenCalled()
    expect(clock.pending).toBe(0)
  })
})

describe('each request is reported when it is over', () => {
  test('with what it took, and what the call took until then', () => {
    const { attempted, request, clock, ends } = begin(['never'])
    clock.advance(400)
    request.sent[0]?.answer(failWith('request:fail', 600001))
    clock.advance(300)
    clock.advance(250)
    request.sent[1]?.answer(respond('', 503))
    clock.advance(600)
    clock.advance(70)
    request.sent[2]?.answer(OK)
    expect(attempted).toEqual([
      [{ elapsedMs: 400, outcome: 'NetworkError', errno: 600001 }, 400],
      [{ elapsedMs: 250, outcome: 'HttpError', statusCode: 503 }, 950],
      [{ elapsedMs: 70, outcome: 'answered', statusCode: 200 }, 1620],
    ])
    expect(ends).toMatchObject([{ elapsedMs: 1620 }])
  })

  test.each<[string, Script, object]>([
    ['a code', respond(failureBody('IllegalScene'), 400), { outcome: 'IllegalScene', statusCode: 400 }],
    ['a shape', respond({}), { outcome: 'MalformedResponse', statusCode: 200 }],
    ['a failure without a number', failWith('request:fail ssl hand shake error'), { outcome: 'CertificateInvalid' }],
    ['a port that throws', new Error('no'), { outcome: 'NetworkError' }],
  ])('with %s', (_, answer, attempt) => {
    expect(begin([answer]).attempted[0]).toEqual([{ elapsedMs: 0, ...attempt }, 0])
  })

  test('when its deadline ends it, and when it is cancelled, but not twice', () => {
    const { attempted, clock, cancel } = begin(['never'])
    clock.advance(5000)
    clock.advance(300)
    clock.advance(100)
    cancel()
    cancel()
    expect(attempted).toEqual([
      [{ elapsedMs: 5000, outcome: 'RequestTimeout' }, 5000],
      [{ elapsedMs: 100, outcome: 'aborted' }, 5400],
    ])
  })

  test('as interrupted where the page was hidden: it begins anew, its time as well', () => {
    const { attempted, clock, request, page } = begin(['never'])
    clock.advance(100)
    page.hide()
    request.sent[0]?.answer(BROKEN)
    clock.advance(9000)
    page.show()
    clock.advance(50)
    request.sent[1]?.answer(OK)
    expect(attempted).toEqual([
      [{ elapsedMs: 100, outcome: 'interrupted' }, 100],
      [{ elapsedMs: 50, outcome: 'answered', statusCode: 200 }, 50],
    ])
  })

  test('not where it was never sent: it waits for its turn, or its turn comes too late', () => {
    const slots = createSlots(1)
    const occupied = slots(() => () => undefined)
    const waiting = begin([OK], { slots })
    waiting.cancel()
    occupied()
    expect(waiting.attempted).toEqual([])
    const late = begin([BROKEN])
    late.clock.freeze(20000)
    late.clock.advance(0)
    expect(late.attempted).toHaveLength(1)
  })

  test('never with more time than passed, nor with less than none, when the clock is set', () => {
    for (const set of [-3_600_000, 3_600_000]) {
      const { attempted, clock, request } = begin(['never'])
      clock.freeze(set)
      request.sent[0]?.answer(OK)
      expect(attempted).toEqual([[{ elapsedMs: 0, outcome: 'answered', statusCode: 200 }, 0]])
    }
  })
})
