import { failureOf } from '../../../../plugin/core/errors/failure'
import { emitted, failureIn, initialized, modelIn, pictures, play, refresh } from './journey'

const broken = pictures(false)

test('a picture that cannot be loaded starts one fresh initialization', () => {
  const { model, effects } = play(modelIn('ready'), [broken])
  expect(model).toMatchObject({ state: 'requesting', pictureRetried: true })
  expect(emitted(effects, 'error')).toEqual([])
})

test('the second time it is an error', () => {
  const { model, effects } = play(modelIn('ready'), [broken, initialized(), broken])
  expect(failureIn(model)).toEqual(failureOf('ResourceLoadFailed', { certifyId: 'c-1' }))
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
