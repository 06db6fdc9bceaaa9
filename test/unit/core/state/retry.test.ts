import { failureOf } from '../../../../plugin/core/errors/failure'
import { failed, hide, initialized, lineOf, modelIn, offline, play, refresh } from './journey'

const online = { type: 'online' } as const

test('without a network it waits for one', () => {
  expect(lineOf(play(modelIn('requesting'), [failed(offline)]).effects)).toBe('say statechange, say error, watch')
})

test.each(['NetworkError', 'RequestTimeout', 'DomainNotAllowed', 'Throttling'] as const)('%s does not wait', code => {
  const { model, effects } = play(modelIn('requesting'), [failed(failureOf(code))])
  expect(lineOf(effects)).not.toContain('watch')
  expect(play(model, [online]).model.state).toBe('error')
})

test('when it is back there is a fresh initialization, once', () => {
  const back = play(modelIn('requesting'), [failed(offline), online])
  expect(lineOf(back.effects)).toBe('say statechange, still, initialize')
  expect(play(back.model, [online]).effects).toEqual([])
  expect(play(back.model, [initialized()]).model.state).toBe('ready')
})

test('refresh() ends the wait', () => {
  expect(lineOf(play(modelIn('requesting'), [failed(offline), refresh]).effects)).toContain('still, initialize')
})

test('an answer that goes out again ends the wait', () => {
  const { effects } = play(modelIn('verifying'), [failed(offline), { type: 'retry' }])
  expect(lineOf(effects)).toContain('unwatch')
})

test('a hidden popup goes on waiting', () => {
  const { model } = play(modelIn('requesting'), [failed(offline), hide, online])
  expect(model.state).toBe('requesting')
})
