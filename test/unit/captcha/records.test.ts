import { setObserver } from '../../../plugin/captcha/observer'
import type { CaptchaRecord } from '../../../plugin/core/observation/record'
import type { MachineEvent } from '../../../plugin/core/state/events'
import { ANSWER } from '../core/state/journey'
import { PICTURES } from '../fakes/pictures'
import { failWith, respond } from '../fakes/request'
import { failureBody, initBody, verifyBody } from '../fakes/service'
import { type Stage, stage } from './stage'

const INIT = respond(initBody())
const PASS = respond(verifyBody())
const REFUSAL = respond(verifyBody({ VerifyResult: false, VerifyCode: 'F015' }))
const DENIED = respond(failureBody('Forbidden.AccountAccessDenied'), 403)
const LIMIT = respond(failureBody('ThrottlingByStrategy'), 400)
const BROKEN = failWith('request:fail', 600001)

const show = { type: 'show' } as const
const refresh = { type: 'refresh' } as const
const answered = { type: 'answered', answer: { ...ANSWER, type: 'INPAINTING' } } as const
const close = { type: 'hide', reason: 'user' } as const
const hide = { type: 'hide', reason: 'api' } as const
const picture: MachineEvent = { type: 'pictures', certifyId: 'demo_1a2B3c4D5e', loaded: false }

let records: CaptchaRecord[] = []
beforeEach(() => {
  records = []
  setObserver(record => records.push(record))
})
afterEach(() => setObserver(null))

/** `kind: outcome (outcomes of its requests)` of each record. */
const lines = () =>
  records.map(({ kind, outcome, attempts }) =>
    `${kind}: ${outcome} ${attempts.map(attempt => attempt.outcome).join(' ')}`.trim(),
  )

type Turn = (page: Stage) => void
const tell =
  (...events: MachineEvent[]): Turn =>
  ({ dispatch }) =>
    events.forEach(dispatch)
const set =
  (raw = {}): Turn =>
  ({ configure }) =>
    configure(raw)
const wait =
  (ms: number): Turn =>
  ({ clock }) =>
    clock.advance(ms)

const NEVER = 'never' as const
const READY = 'initialization: ready answered'
const DONE = 'interaction: answered'

test.each<[string, Parameters<typeof stage>[0], readonly Turn[], readonly string[]]>([
  ['ready', { script: [INIT] }, [set()], [READY]],
  ['ready after two tries', { script: [BROKEN, respond('', 503), INIT] }, [set(), wait(9000)], ['initialization: ready NetworkError HttpError answered']],
  ['a refused account', { script: [DENIED] }, [set()], ['initialization: Forbidden.AccountAccessDenied Forbidden.AccountAccessDenied']],
  ['a code that nobody knows', { script: [respond(failureBody('Odd.Code'))] }, [set()], ['initialization: Odd.Code Odd.Code']],
  ['no network', { script: [BROKEN], online: false }, [set()], ['initialization: NetworkUnavailable NetworkError']],
  ['an answer of another shape', { script: [respond({ Success: true, Code: 'Success' })] }, [set()], ['initialization: MalformedResponse MalformedResponse']],
  ['wrong parameters', {}, [set({ mode: 'wrong' })], ['initialization: InvalidParameter']],
  ['a kind that cannot be embedded', { script: [respond(initBody({ CaptchaType: 'TRACELESS' }))] }, [set({ mode: 'embed' })], ['initialization: InvalidParameter answered']],
  ['a cool-down', { script: [LIMIT] }, [set(), tell(refresh)], ['initialization: ThrottlingByStrategy ThrottlingByStrategy', 'initialization: ThrottlingByStrategy']],
  ['a refresh while it runs', { script: [NEVER, INIT] }, [set(), tell(refresh)], ['initialization: superseded aborted', READY]],
  ['other properties while it runs', { script: [NEVER, INIT] }, [set(), set({ language: 'en' })], ['initialization: superseded aborted', READY]],
  ['wrong properties while it runs', { script: [NEVER] }, [set(), set({ language: 'xx' })], ['initialization: superseded aborted', 'initialization: InvalidParameter']],
  ['reset() while it runs', { script: [NEVER] }, [set(), tell({ type: 'reset' })], ['initialization: aborted aborted']],
  ['the page closed while it runs', { script: [NEVER] }, [set(), tell({ type: 'detach' })], ['initialization: aborted aborted']],
  ['reset() between two tries', { script: [BROKEN] }, [set(), tell({ type: 'reset' })], ['initialization: aborted NetworkError']],
  ['a popup closed while it runs', { script: [NEVER] }, [set(), tell(show, close)], []],
  ['nothing asked for', { script: [INIT] }, [set({ prefetch: false })], []],
  ['a pass', { script: [INIT, PASS] }, [set(), tell(show, answered)], [READY, DONE, 'verification: success answered']],
  ['a refusal', { script: [INIT, REFUSAL, INIT] }, [set(), tell(show, answered), wait(2000)], [READY, DONE, 'verification: fail answered', READY]],
  ['a refusal closed before the next challenge', { script: [INIT, REFUSAL, NEVER] }, [set(), tell(show, answered, close)], [READY, DONE, 'verification: fail answered', 'initialization: close aborted']],
  ['an answer that is lost', { script: [INIT, BROKEN] }, [set(), tell(show, answered), wait(9000)], [READY, DONE, 'verification: NetworkError NetworkError NetworkError NetworkError']],
  ['an answer sent again', { script: [INIT, DENIED, PASS] }, [set(), tell(show, answered, { type: 'retry' })], [READY, DONE, 'verification: Forbidden.AccountAccessDenied Forbidden.AccountAccessDenied', 'verification: success answered']],
  ['an answer sent again in a cool-down', { script: [INIT, LIMIT] }, [set(), tell(show, answered, { type: 'retry' })], [READY, DONE, 'verification: ThrottlingByStrategy ThrottlingByStrategy', 'verification: ThrottlingByStrategy']],
  ['closed while an answer is judged', { script: [INIT, NEVER] }, [set(), tell(show, answered, close)], [READY, DONE, 'verification: close aborted']],
  ['hide() while an answer is judged', { script: [INIT, NEVER] }, [set(), tell(show, answered, hide)], [READY, DONE, 'verification: aborted aborted']],
  ['refresh() while an answer is judged', { script: [INIT, NEVER] }, [set(), tell(show, answered, refresh)], [READY, DONE, 'verification: superseded aborted']],
  ['closed by the person', { script: [INIT] }, [set(), tell(show, close)], [READY, 'interaction: close']],
  ['closed and shown again', { script: [INIT] }, [set(), tell(show, close, show, close)], [READY, 'interaction: close', 'interaction: close']],
  ['hide()', { script: [INIT] }, [set(), tell(show, hide)], [READY, 'interaction: aborted']],
  ['reset() while shown', { script: [INIT] }, [set(), tell(show, { type: 'reset' })], [READY, 'interaction: aborted']],
  ['detached while shown', { script: [INIT] }, [set(), tell(show, { type: 'detach' })], [READY, 'interaction: aborted']],
  ['refresh() while shown', { script: [INIT, NEVER] }, [set(), tell(show, refresh)], [READY, 'interaction: superseded']],
  ['other properties while shown', { script: [INIT, NEVER] }, [set(), tell(show), set({ language: 'en' })], [READY, 'interaction: superseded']],
  ['20 minutes while shown', { script: [INIT] }, [set(), tell(show), wait(1_200_000)], [READY, 'interaction: expire', READY]],
  ['20 minutes while hidden', { script: [INIT] }, [set(), wait(1_200_000)], [READY]],
  ['a picture that does not load', { script: [INIT] }, [set(), tell(show, picture)], [READY, 'interaction: ResourceLoadFailed', READY]],
  ['a picture that does not load twice', { script: [INIT] }, [set(), tell(show, picture, picture)], [READY, 'interaction: ResourceLoadFailed', READY, 'interaction: ResourceLoadFailed']],
  ['pictures that nobody saw', { script: [INIT] }, [set(), tell(picture, picture)], [READY, READY, 'interaction: ResourceLoadFailed']],
  ['embedded, from the first moment', { script: [INIT, PASS] }, [set({ mode: 'embed' }), tell(answered)], [READY, DONE, 'verification: success answered']],
  ['a challenge that asks nothing', { script: [respond(initBody({ CaptchaType: 'TRACELESS' })), PASS] }, [set(), tell(show)], [READY, 'verification: success answered']],
  ['one that asks nothing, refused, and shown again until it is pressed', { script: [respond(initBody({ CaptchaType: 'TRACELESS' })), REFUSAL, respond(initBody({ CaptchaType: 'TRACELESS' }))] }, [set(), tell(show), wait(2000), tell(close)], [READY, 'verification: fail answered', READY]],
  ['the page hidden meanwhile', { script: [NEVER, INIT] }, [set(), ({ page, request }) => { page.hide(); request.sent[0]?.answer(BROKEN); page.show() }], ['initialization: ready interrupted answered']],
])('%s', (_, setting, turns, expected) => {
  const page = stage(setting)
  for (const turn of turns) turn(page)
  expect(lines()).toEqual(expected)
}) // biome-ignore format: a table

describe('a record', () => {
  test('of an initialization has what the service and the stopwatch say', () => {
    const { configure, clock } = stage({ script: [BROKEN, INIT] })
    const startedAt = clock.now()
    configure({ userCertifyId: 'demo_1a2B3c4D5e' })
    clock.advance(9000)
    const [record] = records
    expect(record).toEqual({
      kind: 'initialization',
      captcha: expect.any(Number),
      client: 'own',
      sceneId: 'scene',
      outcome: 'ready',
      startedAt,
      elapsedMs: expect.any(Number),
      attempts: [
        { elapsedMs: 0, outcome: 'NetworkError', errno: 600001 },
        { elapsedMs: 0, outcome: 'answered', statusCode: 200 },
      ],
      requestId: 'A1B2C3D4-0000-1111-2222-333344445555',
      certifyId: 'demo_1a2B3c4D5e',
      captchaType: 'INPAINTING',
    })
  })

  test('of an initialization takes as long as its event says', () => {
    const { configure, clock, said } = stage({ script: [BROKEN, BROKEN, INIT] })
    configure()
    clock.advance(9000)
    const ready = said.find(({ name }) => name === 'ready')
    expect(records[0]?.elapsedMs).toBeGreaterThan(0)
    expect(ready).toMatchObject({ detail: { elapsedMs: records[0]?.elapsedMs } })
  })

  test('counts the time of a person, and of the request beside it', () => {
    const { configure, dispatch, clock, request } = stage({ script: [INIT, NEVER] })
    configure()
    clock.advance(5000)
    dispatch(show)
    clock.advance(2500)
    dispatch(answered)
    clock.advance(300)
    request.sent[1]?.answer(REFUSAL)
    expect(records.slice(1)).toMatchObject([
      { kind: 'interaction', elapsedMs: 2500, certifyId: 'demo_1a2B3c4D5e', captchaType: 'INPAINTING' },
      {
        kind: 'verification',
        outcome: 'fail',
        elapsedMs: 300,
        attempts: [{ elapsedMs: 300, outcome: 'answered', statusCode: 200 }],
        certifyId: 'demo_1a2B3c4D5e',
        requestId: 'R-1',
        verifyCode: 'F015',
      },
    ])
  })

  test('never takes longer than it did, nor less than nothing, when the clock is set', () => {
    const { configure, dispatch, clock, request } = stage()
    configure()
    clock.freeze(-3_600_000)
    request.sent[0]?.answer(INIT)
    dispatch(show)
    clock.freeze(86_400_000)
    dispatch(close)
    dispatch(show)
    clock.freeze(-60_000)
    dispatch(close)
    expect(records.map(({ elapsedMs }) => elapsedMs)).toEqual([0, 0, 0])
    expect(records[0]?.attempts).toMatchObject([{ elapsedMs: 0 }])
  })

  test('of an interaction has the requests for its pictures, where those are fetched', () => {
    const LOST = respond('', 404)
    const local = { endpoint: 'http://127.0.0.1:8787/demo/' }
    const { configure, dispatch, request, clock } = stage({ script: [INIT, NEVER] })
    configure(local)
    dispatch(show)
    clock.advance(40)
    request.sent[1]?.answer(respond(PICTURES.jpeg))
    clock.advance(20)
    request.sent[2]?.answer(respond(PICTURES.png))
    clock.advance(900)
    dispatch(close)
    dispatch(show)
    dispatch(close)
    const attempts = [40, 60].map(elapsedMs => ({ elapsedMs, outcome: 'answered', statusCode: 200 }))
    expect(records.slice(1)).toMatchObject([
      { outcome: 'close', elapsedMs: 960, attempts },
      { outcome: 'close', elapsedMs: 0, attempts: [] },
    ])
    dispatch(refresh)
    request.sent[3]?.answer(INIT)
    request.sent[4]?.answer(LOST)
    request.sent[6]?.answer(INIT)
    request.sent[7]?.answer(LOST)
    const lost = { kind: 'interaction', outcome: 'ResourceLoadFailed', attempts: [{ outcome: 'HttpError' }, { outcome: 'aborted' }] }
    expect(records.slice(3)).toMatchObject([{ outcome: 'ready' }, { outcome: 'ready' }, lost])
  }) // biome-ignore format: lines

  test('of an interaction has no requests for pictures of another challenge', () => {
    const slider = respond(initBody({ CaptchaType: 'SLIDING' }))
    const { configure, dispatch } = stage({ script: [INIT, respond(PICTURES.jpeg), respond(PICTURES.png), slider] })
    configure({ endpoint: 'http://127.0.0.1:8787/demo/' })
    dispatch(refresh)
    dispatch(show)
    dispatch(close)
    expect(records[2]).toMatchObject({ kind: 'interaction', captchaType: 'SLIDING', attempts: [] })
  })

  test('of an initialization that was given up has no id of the challenge before', () => {
    const { configure, dispatch } = stage({ script: [INIT, REFUSAL, NEVER] })
    configure()
    dispatch(show)
    dispatch(answered)
    dispatch(close)
    expect(records[3]).toMatchObject({ kind: 'initialization', outcome: 'close' })
    expect(records[3]).not.toHaveProperty('certifyId')
    expect(records[3]).not.toHaveProperty('captchaType')
  })

  test('is of what was done: a page that is closed in a handler begins nothing more', () => {
    const { configure, dispatch } = stage({
      script: [respond(initBody({ CaptchaType: 'TRACELESS' })), PASS],
      onSaid: ({ name }, tell) => {
        if (name === 'ready') tell({ type: 'detach' })
      },
    })
    dispatch(show)
    configure()
    expect(lines()).toEqual([READY])
  })

  test('is frozen, its requests too, and is plain JSON', () => {
    stage({ script: [INIT] }).configure()
    const [record] = records
    expect(Object.isFrozen(record) && Object.isFrozen(record?.attempts)).toBe(true)
    expect(record?.attempts.every(Object.isFrozen)).toBe(true)
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })

  test('names its captcha, as long as that lives', () => {
    const one = stage({ script: [INIT] })
    const other = stage({ script: [INIT] })
    for (const { configure, dispatch } of [one, other, one]) {
      configure()
      dispatch({ type: 'detach' })
    }
    const [first, second, third] = records.map(({ captcha }) => captcha)
    expect(third).toBe(first)
    expect(second).not.toBe(first)
  })

  test('has the last 8 requests of a page that was hidden again and again', () => {
    const { configure, page, request } = stage()
    configure()
    for (let at = 0; at < 20; at += 1) {
      page.hide()
      request.sent[at]?.answer(BROKEN)
      page.show()
    }
    request.sent[20]?.answer(INIT)
    expect(lines()).toEqual([`initialization: ready ${'interrupted '.repeat(7)}answered`])
  })
})

describe('an observer', () => {
  test('may come while something is under way', () => {
    setObserver(null)
    const { configure, dispatch, request } = stage()
    configure()
    setObserver(record => records.push(record))
    request.sent[0]?.answer(INIT)
    dispatch(show)
    setObserver(null)
    setObserver(record => records.push(record))
    dispatch(answered)
    setObserver(null)
    request.sent[1]?.answer(PASS)
    expect(lines()).toEqual([READY, DONE])
  })

  test('may come while a challenge that asks something is shown', () => {
    setObserver(null)
    const { configure, dispatch } = stage({ script: [INIT] })
    configure()
    dispatch(show)
    setObserver(record => records.push(record))
    dispatch(close)
    expect(lines()).toEqual(['interaction: close'])
  })

  test('may come while an answer is judged, or the next challenge is fetched', () => {
    setObserver(null)
    const { configure, dispatch, request, clock } = stage()
    configure()
    request.sent[0]?.answer(INIT)
    dispatch(show)
    dispatch(answered)
    setObserver(record => records.push(record))
    dispatch({ type: 'grabbed' })
    request.sent[1]?.answer(REFUSAL)
    setObserver(null)
    dispatch({ type: 'grabbed' })
    setObserver(record => records.push(record))
    request.sent[2]?.answer(INIT)
    clock.advance(2000)
    expect(lines()).toEqual(['verification: fail answered', READY])
  })

  test('that calls methods from inside has them done in their turn, and does not block the thread', () => {
    const page = stage({ script: [LIMIT] })
    setObserver(record => {
      records.push(record)
      if (records.length < 1000) page.dispatch(refresh)
    })
    page.configure()
    expect(records.length).toBeLessThanOrEqual(51)
    page.clock.advance(1)
    expect(records.length).toBeLessThanOrEqual(102)
    setObserver(null)
  })

  test('that throws, or promises what it does not keep, changes nothing and is reported once', async () => {
    const log = jest.spyOn(console, 'error').mockReturnValue()
    const play = () => {
      const page = stage({ script: [INIT, REFUSAL, INIT, PASS] })
      page.configure()
      page.dispatch(show)
      page.dispatch(answered)
      page.clock.advance(2000)
      page.dispatch(answered)
      page.clock.advance(2000)
      return [page.names(), page.actions(), page.drawn.map(({ state }) => state)]
    }
    const calm = play()
    const trap = new Proxy({}, { get: () => { throw new Error('trap') } }) // biome-ignore format: one line
    const breaks = (() => {
      throw new Error('mine')
    }) as () => unknown
    for (const observer of [breaks, () => Promise.reject(new Error('mine')), () => trap]) {
      log.mockClear()
      setObserver(observer)
      expect(play()).toEqual(calm)
      await Promise.resolve()
      await Promise.resolve()
      expect(log.mock.calls).toEqual([[expect.stringMatching(/^\[captcha\].*once/), expect.any(Error)]])
    }
    log.mockRestore()
  })
})
