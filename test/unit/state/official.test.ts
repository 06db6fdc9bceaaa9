import type { MachineEvent } from '../../../plugin/core/state/events'
import { INITIAL_MODEL, type Model } from '../../../plugin/core/state/model'
import { configure, hide, initialized, judged, lineOf, modelIn, play, said, show, timer, validated } from './journey'

const client = 'official'
const official = (outcome: 'passed' | 'refused' | 'answered' | 'broken', word = ''): MachineEvent => ({
  type: 'official',
  outcome,
  word,
})

/** A popup with Alibaba's own client in it, open. */
const open = (raw = {}, handsOver = false): Model =>
  play(INITIAL_MODEL, [configure({ client, ...raw }, handsOver), validated({ client, ...raw }), show]).model

describe('Alibaba\u2019s own client', () => {
  test('is put in as soon as the parameters are valid, without a request of ours', () => {
    const { model, effects } = play(INITIAL_MODEL, [configure({ client }), validated({ client })])
    expect(model.state).toBe('ready')
    expect(lineOf(effects)).toBe('say statechange, still, say ready, openOfficial')
    expect(effects).toContainEqual(expect.objectContaining({ type: 'openOfficial', show: false }))
  })

  test('comes after a preflight where the page asks for one', () => {
    const raw = { client, preflight: true }
    const asked = play(INITIAL_MODEL, [configure(raw), validated(raw)])
    expect(lineOf(asked.effects)).toContain('initialize')
    expect(lineOf(play(asked.model, [initialized()]).effects)).toContain('say ready, openOfficial')
  })

  test('is shown with the popup, for 20 minutes', () => {
    const closed = play(INITIAL_MODEL, [configure({ client }), validated({ client })]).model
    const { effects } = play(closed, [show])
    expect(lineOf(effects)).toBe('say statechange, openOfficial, start expiry 1200000')
    expect(effects).toContainEqual(expect.objectContaining({ type: 'openOfficial', show: true }))
  })

  test('opens with show() and goes with hide()', () => {
    const model = open()
    expect(model.state).toBe('solving')
    const hidden = play(model, [hide])
    expect(lineOf(hidden.effects)).toBe('say statechange, cancel, stop close tick, say close')
    expect(play(hidden.model, [show]).model.state).toBe('solving')
  })
})

describe('what it says', () => {
  test('passed', () => {
    const { model, effects } = play(open(), [official('passed', 'PARAM')])
    expect(model).toMatchObject({ state: 'passed', visible: false })
    expect(said(effects, 'success')).toMatchObject([{ detail: { captchaVerifyParam: 'PARAM', sceneId: 'scene' } }])
    expect(said(effects, 'close')).toEqual([{ name: 'close', detail: { reason: 'success' } }])
    expect(lineOf(effects)).toContain('cancel')
  })

  test('passed, embedded: there is nothing to close', () => {
    const { model, effects } = play(open({ mode: 'embed' }), [official('passed', 'PARAM')])
    expect(model.state).toBe('passed')
    expect(said(effects, 'close')).toEqual([])
  })

  test('refused: it goes on by itself', () => {
    const { model, effects } = play(open(), [official('refused', 'F015'), official('refused', 'F016')])
    expect(model).toMatchObject({ state: 'solving', refreshes: 2 })
    expect(said(effects, 'fail')).toMatchObject([{ verifyCode: 'F016', refreshes: 1 }])
  })

  test('broken', () => {
    const { model } = play(open(), [official('broken')])
    expect(model).toMatchObject({ state: 'error', failure: { code: 'ResourceLoadFailed' } })
  })

  test.each([
    [true, 'passed'],
    [false, 'solving'],
  ])('an answer for the page to judge: %s', (pass, state) => {
    const asked = play(open({}, true), [official('answered', 'PARAM')])
    expect(lineOf(asked.effects)).toBe('say statechange, handOver')
    expect(play(asked.model, [judged(pass, '')]).model.state).toBe(state)
  })
})

test.each(['passed', 'refused', 'answered', 'broken'] as const)('%s is not heard of a captcha of our own', outcome => {
  for (const state of ['ready', 'solving', 'verifying'] as const) {
    const model = modelIn(state)
    expect(play(model, [official(outcome, 'PARAM')])).toEqual({ model, effects: [] })
  }
})

test('after 20 minutes a fresh one is opened', () => {
  const { model, effects } = play(open(), [timer('expiry')])
  expect(model.state).toBe('solving')
  expect(said(effects, 'expire')).toEqual([{ name: 'expire', detail: { certifyId: '' } }])
  expect(lineOf(effects)).toContain('still')
})
