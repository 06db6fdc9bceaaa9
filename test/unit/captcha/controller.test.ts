import type { SelectorPort } from '../../../plugin/core/ports'
import { ANSWER } from '../core/state/journey'
import { failWith, respond } from '../fakes/request'
import { failureBody, initBody, verifyBody } from '../fakes/service'
import { stage } from './stage'

const INIT = respond(initBody())
const PASS = respond(verifyBody())
const REFUSAL = respond(verifyBody({ VerifyResult: false, VerifyCode: 'F015' }))
const answered = { type: 'answered', answer: { ...ANSWER, type: 'INPAINTING' } } as const
const show = { type: 'show' } as const
const refresh = { type: 'refresh' } as const

describe('from properties to a pass', () => {
  test('over ports that answer at once', () => {
    const { configure, dispatch, names, actions, clock, controller } = stage({ script: [INIT, PASS] })
    configure()
    dispatch(show)
    dispatch({ type: 'grabbed' })
    dispatch(answered)
    clock.advance(1000)
    expect(names()).toEqual([
      'validating',
      'requesting',
      'ready',
      '@ready',
      'solving',
      'verifying',
      'passed',
      '@success',
      '@close',
    ])
    expect(actions()).toEqual(['InitCaptcha', 'VerifyCaptcha'])
    expect(controller.current).toMatchObject({ state: 'passed', visible: false })
    expect(clock.pending).toBe(0)
  })

  test('over ports that answer later', () => {
    const { configure, dispatch, names, request, controller } = stage()
    configure()
    dispatch(show)
    expect(controller.current.state).toBe('requesting')
    request.sent[0]?.answer(INIT)
    dispatch(answered)
    request.sent[1]?.answer(PASS)
    expect(names().filter(name => name.startsWith('@'))).toEqual(['@ready', '@success'])
  })

  test('a refusal is followed by a fresh challenge', () => {
    const { configure, dispatch, names, actions, clock } = stage({ script: [INIT, REFUSAL, INIT] })
    configure()
    dispatch(show)
    dispatch(answered)
    clock.advance(1199)
    expect(actions()).toEqual(['InitCaptcha', 'VerifyCaptcha', 'InitCaptcha'])
    expect(names().slice(-1)).toEqual(['@fail'])
    clock.advance(1)
    expect(names().slice(-3)).toEqual(['@fail', 'ready', '@ready'])
    expect(actions()).toHaveLength(3)
  })
})

describe('one drawing for each batch', () => {
  test('of a single event', () => {
    const { configure, dispatch, drawn } = stage({ script: [INIT] })
    configure()
    expect(drawn.map(({ state }) => state)).toEqual(['ready'])
    dispatch({ type: 'grabbed' })
    expect(drawn.map(({ state }) => state)).toEqual(['ready', 'solving'])
  })

  test('of an event whose handler causes another', () => {
    const { configure, drawn } = stage({
      script: [INIT],
      onSaid: ({ name }, dispatch) => {
        if (name === 'ready') dispatch(show)
      },
    })
    configure()
    expect(drawn).toHaveLength(1)
    expect(drawn[0]).toMatchObject({ state: 'ready', visible: true })
  })
})

describe('a handler that calls methods from inside an event', () => {
  test('waits for its turn', () => {
    const { configure, names } = stage({
      script: [respond(failureBody('Forbidden.AccountAccessDenied'), 403), INIT],
      onSaid: ({ name }, dispatch) => {
        if (name === 'error') dispatch(refresh)
      },
    })
    configure()
    expect(names()).toEqual(['validating', 'requesting', 'error', '@error', 'requesting', 'ready', '@ready'])
  })

  test('that refreshes on each error is limited in rate', () => {
    const { configure, request, clock } = stage({
      script: [respond(failureBody('Forbidden.AccountAccessDenied'), 403)],
      onSaid: ({ name }, dispatch) => {
        if (name === 'error') dispatch(refresh)
      },
    })
    configure()
    expect(request.sent).toHaveLength(10)
    clock.advance(60000)
    expect(request.sent).toHaveLength(20)
  })

  test.each([
    ['refresh()', refresh, {}],
    ['refresh()', refresh, { mode: 'wrong' }],
    ['show()', show, {}],
    ['a retry', { type: 'retry' }, {}],
  ] as const)('that answers each error with %s ends all the same, even where no request is sent', (_, event, raw) => {
    const { configure, said, clock } = stage({
      script: [respond(failureBody('ThrottlingByStrategy'))],
      onSaid: ({ name }, dispatch) => {
        if (name === 'error') dispatch(event)
      },
    })
    configure(raw)
    const errors = () => said.filter(({ name }) => name === 'error').length
    expect(errors()).toBeGreaterThan(5)
    expect(errors()).toBeLessThanOrEqual(11)
    clock.advance(60000)
    expect(errors()).toBeLessThanOrEqual(21)
  })

  test('that retries an answer on each error ends, too', () => {
    const { configure, dispatch, actions } = stage({
      script: [INIT, respond(failureBody('ThrottlingByStrategy'))],
      onSaid: ({ name }, tell) => {
        if (name === 'error') tell({ type: 'retry' })
      },
    })
    configure()
    dispatch(show)
    dispatch(answered)
    expect(actions()).toEqual(['InitCaptcha', 'VerifyCaptcha'])
  })

  test('that throws does not stop what comes later', () => {
    let broken = true
    const { configure, dispatch, controller } = stage({
      script: [INIT],
      onSaid: () => {
        if (broken) throw new Error('handler')
      },
    })
    expect(() => configure()).toThrow('handler')
    broken = false
    configure()
    dispatch(show)
    expect(controller.current).toMatchObject({ state: 'ready', visible: true })
  })
})

describe('superseded work', () => {
  test.each([
    [
      'new properties',
      {
        type: 'configure',
        inputs: { raw: { sceneId: 'b', prefix: 'demo' }, faults: [], given: true, handsOver: false },
      },
    ],
    ['refresh()', refresh],
    ['reset()', { type: 'reset' }],
    ['detach', { type: 'detach' }],
  ] as const)('is aborted by %s, and its answer is dropped', (_, event) => {
    const { configure, dispatch, request, names } = stage()
    configure()
    dispatch(event)
    expect(request.sent[0]?.aborted).toBe(1)
    const before = names()
    request.sent[0]?.answer(INIT)
    expect(names()).toEqual(before)
  })

  test('the newest properties win, in whatever order the answers come', () => {
    const { configure, request, said } = stage()
    configure({ sceneId: 'first' })
    configure({ sceneId: 'second' })
    request.sent[1]?.answer(respond(initBody({ CertifyId: 'second' })))
    request.sent[0]?.answer(respond(initBody({ CertifyId: 'first' })))
    const ready = said.flatMap(one => (one.name === 'ready' ? [one.detail] : []))
    expect(ready).toMatchObject([{ sceneId: 'second', certifyId: 'second' }])
  })

  test('a verification is aborted by hide(), and its answer is dropped', () => {
    const { configure, dispatch, request, names } = stage({ script: [INIT, 'never'] })
    configure()
    dispatch(show)
    dispatch(answered)
    dispatch({ type: 'hide', reason: 'user' })
    expect(request.sent[1]?.aborted).toBe(1)
    request.sent[1]?.answer(PASS)
    expect(names()).not.toContain('@success')
  })

  test('a retry that waits is not sent', () => {
    const { configure, dispatch, request, clock } = stage({ script: [failWith('request:fail')] })
    configure()
    dispatch({ type: 'reset' })
    clock.advance(60000)
    expect(request.sent).toHaveLength(1)
  })
})

describe('after detach', () => {
  const METHODS = [
    show,
    refresh,
    { type: 'reset' },
    { type: 'retry' },
    { type: 'hide', reason: 'api' },
    answered,
  ] as const

  test('nothing is sent, announced or drawn, whatever is called', () => {
    const { configure, dispatch, said, drawn, request, clock, network, controller } = stage({ script: [INIT] })
    configure()
    dispatch({ type: 'detach' })
    const before = [said.length, drawn.length, request.sent.length]
    for (const event of METHODS) dispatch(event)
    network.change(true)
    clock.advance(3600000)
    expect([said.length, drawn.length, request.sent.length]).toEqual(before)
    expect(controller.current).toMatchObject({ state: 'idle', visible: false })
    expect(clock.pending).toBe(0)
  })

  test.each(['error', 'statechange'] as const)('not even the rest of the event %s in which it happened', on => {
    let gone = false
    const after: string[] = []
    const { configure, request, clock, drawn, network } = stage({
      script: [failWith('request:fail')],
      online: false,
      onSaid: (announcement, dispatch) => {
        if (gone) after.push(announcement.name)
        if (announcement.name !== on || (announcement.name === 'statechange' && announcement.detail.to !== 'error'))
          return
        dispatch({ type: 'detach' })
        gone = true
      },
    })
    configure()
    clock.advance(60000)
    expect(gone).toBe(true)
    expect(after).toEqual([])
    expect(drawn).toEqual([])
    expect(network.listeners.size).toBe(0)
    expect(clock.pending).toBe(0)
    expect(request.sent).toHaveLength(1)
  })

  test('an expired challenge that detaches its page is not renewed', () => {
    const { configure, dispatch, request, clock } = stage({
      script: [INIT],
      onSaid: ({ name }, detach) => {
        if (name === 'expire') detach({ type: 'detach' })
      },
    })
    configure()
    dispatch(show)
    clock.advance(20 * 60 * 1000)
    expect(request.sent).toHaveLength(1)
  })

  test('a lookup of nodes that ends after that starts nothing', () => {
    const waiting: Parameters<SelectorPort>[1][] = []
    const { configure, dispatch, request } = stage({ selectors: (_, done) => waiting.push(done) })
    configure({ element: '#a' })
    dispatch({ type: 'detach' })
    for (const done of waiting) done([true])
    expect(request.sent).toEqual([])
  })

  test('a component that is attached again begins anew', () => {
    const { configure, dispatch, names } = stage({ script: [INIT] })
    configure()
    dispatch({ type: 'detach' })
    configure()
    expect(names().slice(-4)).toEqual(['validating', 'requesting', 'ready', '@ready'])
  })
})

describe('selectors', () => {
  test('are looked up, all at once, before the request', () => {
    const asked: string[][] = []
    const waiting: Parameters<SelectorPort>[1][] = []
    const { configure, request } = stage({
      script: [INIT],
      selectors: (selectors, done) => {
        asked.push([...selectors])
        waiting.push(done)
      },
    })
    configure({ element: '#a', button: '#b' })
    expect(asked).toEqual([['#a', '#b']])
    expect(request.sent).toEqual([])
    waiting[0]?.([true, true])
    expect(request.sent).toHaveLength(1)
  })

  test.each([
    ['absent ones are faults', [true, false], ['button']],
    ['where the owner cannot be reached, the check is skipped', null, []],
  ])('%s', (_, found, fields) => {
    const page = stage({ script: [INIT], selectors: (_selectors, done) => done(found) })
    page.configure({ element: '#a', button: '#b' })
    expect(page.failure?.faults?.map(({ field }) => field) ?? []).toEqual(fields)
  })

  test('are not looked up where there are none', () => {
    let asked = 0
    const { configure, request } = stage({
      selectors: () => {
        asked += 1
      },
    })
    configure()
    expect([asked, request.sent.length]).toEqual([0, 1])
  })

  test('of former properties are dropped', () => {
    const waiting: Parameters<SelectorPort>[1][] = []
    const { configure, request, names } = stage({ selectors: (_, done) => waiting.push(done) })
    configure({ element: '#a' })
    configure({ sceneId: 'b' })
    waiting[0]?.([false])
    expect(names()).not.toContain('@error')
    expect(request.sent.map(({ fields }) => fields.SceneId)).toEqual(['b'])
  })
})

test('all faults come in one error: those of props, of values and of nodes', () => {
  const page = stage({ selectors: (_, done) => done([false]) })
  const { request, names } = page
  page.configure({ mode: 'x', theme: 7, element: '#a' }, {}, [
    { field: 'props.Foo', rule: 'value', expected: '', received: '1' },
  ])
  expect(page.failure).toMatchObject({ code: 'InvalidParameter', attempts: 0 })
  expect(page.failure?.faults?.map(({ field, rule }) => [field, rule])).toEqual([
    ['props.Foo', 'value'],
    ['mode', 'value'],
    ['theme', 'type'],
    ['element', 'selector'],
  ])
  expect(names().filter(name => name === '@error')).toHaveLength(1)
  expect(request.sent).toEqual([])
})

test('faults of props do not outlive them', () => {
  const { configure, controller } = stage({ script: [INIT] })
  configure({}, {}, [{ field: 'props', rule: 'type', expected: 'object', received: '7' }])
  expect(controller.current.state).toBe('error')
  configure()
  expect(controller.current.state).toBe('ready')
})

describe('the network', () => {
  test('that comes back starts an initialization, once', () => {
    const { configure, network, actions, names } = stage({ script: [failWith('request:fail'), INIT], online: false })
    configure()
    expect(names().slice(-1)).toEqual(['@error'])
    expect(network.listeners.size).toBe(1)
    network.change(false)
    expect(actions()).toHaveLength(1)
    network.change(true)
    expect(names().slice(-1)).toEqual(['@ready'])
    expect(network.listeners.size).toBe(0)
  })

  test('is watched only while an error waits for it', () => {
    const { configure, network } = stage({ script: [INIT] })
    configure()
    expect(network.listeners.size).toBe(0)
  })
})

describe('V2', () => {
  test('the page judges: no verification is sent', () => {
    const given: string[] = []
    const { configure, dispatch, actions, names, clock } = stage({ script: [INIT] })
    configure({}, { captchaVerifyCallback: param => ({ captchaResult: given.push(param) > 0 }) })
    dispatch(show)
    dispatch(answered)
    expect(actions()).toEqual(['InitCaptcha'])
    expect(JSON.parse(Buffer.from(given[0] ?? '', 'base64').toString())).toMatchObject({
      sceneId: 'scene',
      data: { type: 'INPAINTING' },
    })
    expect(names()).toContain('@success')
    clock.advance(1000)
    expect(clock.pending).toBe(0)
  })

  test('no verdict of the page within 30 s is a refusal, which is logged', () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { configure, dispatch, names, clock, said } = stage({ script: [INIT] })
    configure({}, { captchaVerifyCallback: () => new Promise(() => undefined) })
    dispatch(show)
    dispatch(answered)
    clock.advance(29999)
    expect(names()).not.toContain('@fail')
    clock.advance(1)
    expect(said.find(({ name }) => name === 'fail')).toMatchObject({ verifyCode: 'CallbackTimeout' })
    expect(log).toHaveBeenCalledTimes(1)
    log.mockRestore()
  })

  test('hide() withdraws the answer', async () => {
    let settle: (result: unknown) => void = () => undefined
    const { configure, dispatch, names, clock } = stage({ script: [INIT] })
    configure(
      {},
      {
        captchaVerifyCallback: () =>
          new Promise(resolve => {
            settle = resolve
          }),
      },
    )
    dispatch(show)
    dispatch(answered)
    dispatch({ type: 'hide', reason: 'user' })
    settle({ captchaResult: true })
    await Promise.resolve()
    expect(names()).not.toContain('@success')
    expect(clock.pending).toBe(0)
  })
})

test('two captchas do not mix', () => {
  const one = stage({ script: [INIT] })
  const two = stage({ script: [respond(initBody({ CertifyId: 'two' }))] })
  one.configure()
  two.configure({ sceneId: 'two' })
  one.dispatch(show)
  expect(two.controller.current).toMatchObject({ visible: false, challenge: { certifyId: 'two' } })
  expect(one.controller.current).toMatchObject({ visible: true, config: { sceneId: 'scene' } })
})
