import { failureOf } from '../../../../plugin/core/errors/failure'
import type { MachineEvent } from '../../../../plugin/core/state/events'
import { challengeIn } from '../../../../plugin/core/state/model'
import {
  answered,
  challengeOf,
  configure,
  emitted,
  failed,
  failureIn,
  initialized,
  lineOf,
  modelIn,
  pictures,
  play,
  refresh,
  type Turn,
  validated,
} from './journey'

const broken = { type: 'pictures', certifyId: 'c-1', loaded: false } as const satisfies MachineEvent

test('a picture that cannot be loaded starts one fresh initialization', () => {
  const { model, effects } = play(modelIn('ready'), [broken])
  expect(model).toMatchObject({ state: 'requesting', pictureRetried: true })
  expect(emitted(effects, 'error')).toEqual([])
})

test('the second time it is an error', () => {
  const { model, effects } = play(modelIn('ready'), [broken, initialized(), broken])
  expect(failureIn(model)).toEqual(
    failureOf('ResourceLoadFailed', { certifyId: 'c-1', host: 'static-captcha.aliyuncs.com' }),
  )
  expect(emitted(effects, 'error')).toHaveLength(1)
})

test('pictures that loaded give the next challenge its own second try', () => {
  const { model } = play(modelIn('ready'), [broken, initialized(), pictures(true), refresh, initialized(), broken])
  expect(model.state).toBe('requesting')
})

test('after the error there is a second try again', () => {
  const { model } = play(modelIn('ready'), [broken, initialized(), broken, refresh, initialized(), broken])
  expect(model.state).toBe('requesting')
})

test('pictures of another challenge are ignored', () => {
  const ready = modelIn('ready')
  expect(play(ready, [pictures(false, 'another')])).toEqual({ model: ready, effects: [] })
})

test.each(['verifying', 'passed', 'failed'] as const)('in %s they are ignored', state => {
  const before = modelIn(state)
  expect(play(before, [broken])).toEqual({ model: before, effects: [] })
})

test('a second broken picture of the same challenge is not counted twice', () => {
  const { model } = play(modelIn('ready'), [broken, broken])
  expect(model).toMatchObject({ state: 'requesting', pictureRetried: true })
})

test('what <image> said is kept, on one line and bounded', () => {
  const said: Turn = { ...broken, errMsg: `GET data:x\n fail ${'y'.repeat(1000)}` }
  const { model } = play(modelIn('ready'), [broken, initialized(), said])
  const { platform } = failureIn(model) ?? {}
  expect(platform?.errMsg).toMatch(/^GET data:x {2}fail y+…$/)
  expect(platform?.errMsg).toHaveLength(512)
})

describe('over http:', () => {
  const local = { image: 'http://127.0.0.1:8787/a.png', puzzleImage: 'http://127.0.0.1:8787/b.png' }
  const data = { image: 'data:image/png;base64,QQ==', puzzleImage: 'data:image/png;base64,Qg==' }
  const fetched =
    (over = {}): Turn =>
    ({ run }) => ({ type: 'fetched', run, ...data, ...over })
  const ready = () => play(modelIn('requesting'), [initialized(local)])

  test('they are fetched as soon as the challenge is there, which is told first', () => {
    const { model, effects } = ready()
    expect(lineOf(effects)).toBe('emit statechange, start expiry 1200000, emit ready, fetchPictures')
    expect(effects.find(({ type }) => type === 'fetchPictures')).toEqual({
      type: 'fetchPictures',
      run: model.run,
      config: model.config,
      challenge: challengeOf(local),
    })
  })

  test('over https: there is nothing to fetch, nor for kinds without pictures', () => {
    for (const over of [{}, { captchaType: 'SLIDING', image: '', puzzleImage: '' } as const])
      expect(lineOf(play(modelIn('requesting'), [initialized(over)]).effects)).not.toContain('fetchPictures')
  })

  test('of a hidden popup too', () => {
    const { effects } = play(modelIn('idle'), [configure(), validated(), initialized(local)])
    expect(lineOf(effects)).toContain('fetchPictures')
  })

  test.each(['ready', 'solving'] as const)('in %s they take the place of their addresses', state => {
    const { model } = play(ready().model, state === 'solving' ? [{ type: 'grabbed' }, fetched()] : [fetched()])
    expect(model.state).toBe(state)
    expect(challengeIn(model)).toEqual(challengeOf(data))
  })

  test('of another run they are dropped', () => {
    const { model } = ready()
    expect(play(model, [fetched({ run: model.run - 1 })])).toEqual({ model, effects: [] })
  })

  test.each([
    ['an answer', [answered]],
    ['a refresh', [refresh]],
    ['an error', [refresh, failed()]],
  ] as const)('after %s they are dropped', (_, turns) => {
    const { model } = play(ready().model, turns)
    expect(play(model, [fetched()])).toEqual({ model, effects: [] })
  })

  test('a failure to fetch is worth one fresh initialization, then it is the error as it came', () => {
    const failure = failureOf('ResourceLoadFailed', { certifyId: 'c-1', host: '127.0.0.1:8787', attempts: 3 })
    const lost: Turn = { ...broken, failure }
    const again = play(ready().model, [lost])
    expect(again.model).toMatchObject({ state: 'requesting', pictureRetried: true })
    const { model, effects } = play(again.model, [initialized(local), lost])
    expect(failureIn(model)).toBe(failure)
    expect(emitted(effects, 'error')).toHaveLength(1)
  })
})
