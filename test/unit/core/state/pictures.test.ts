import { failureOf } from '../../../../plugin/core/errors/failure'
import { failureIn, initialized, modelIn, pictures, play, refresh, said } from './journey'

const broken = pictures(false)

test('a picture that cannot be had is worth one fresh initialization', () => {
  const { model, effects } = play(modelIn('ready'), [broken])
  expect(model).toMatchObject({ state: 'requesting', pictureRetried: true })
  expect(said(effects, 'error')).toEqual([])
})

test('the second time it is an error', () => {
  const { model, effects } = play(modelIn('ready'), [broken, initialized(), broken])
  expect(failureIn(model)).toEqual(failureOf('ResourceLoadFailed', { certifyId: 'c-1' }))
  expect(said(effects, 'error')).toHaveLength(1)
})

test('pictures that came give the next challenge its own second try', () => {
  const { model } = play(modelIn('ready'), [broken, initialized(), pictures(true), refresh, initialized(), broken])
  expect(model.state).toBe('requesting')
})

test('after the error there is a second try again', () => {
  const { model } = play(modelIn('ready'), [broken, initialized(), broken, refresh, initialized(), broken])
  expect(model.state).toBe('requesting')
})

test('pictures of another challenge say nothing', () => {
  const ready = modelIn('ready')
  expect(play(ready, [pictures(false, 'another')])).toEqual({ model: ready, effects: [] })
})

test.each(['verifying', 'passed', 'failed'] as const)('in %s they do not matter any more', state => {
  const before = modelIn(state)
  expect(play(before, [broken])).toEqual({ model: before, effects: [] })
})

test('a second broken picture of the same challenge is not counted twice', () => {
  const { model } = play(modelIn('ready'), [broken, broken])
  expect(model).toMatchObject({ state: 'requesting', pictureRetried: true })
})
