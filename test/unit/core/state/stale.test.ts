import { STATES } from '../../../../plugin/core/state/captchaState'
import type { MachineEvent } from '../../../../plugin/core/state/events'
import type { Model } from '../../../../plugin/core/state/model'
import { challengeOf, configOf, configure, dropped, modelIn, play, refresh, validated } from './journey'

/** Results of the work before the present one. */
const LATE: readonly ((model: Model) => MachineEvent)[] = [
  ({ run }) => ({ type: 'validated', run: run - 1, config: configOf() }),
  ({ run }) => ({ type: 'invalid', run: run - 1, faults: [] }),
  ({ run }) => ({ type: 'initialized', run: run - 1, challenge: challengeOf(), attempts: 1, elapsedMs: 1 }),
  ({ run }) => ({ type: 'failed', run: run - 1, failure: dropped }),
  ({ run }) => ({ type: 'judged', run: run - 1, verdict: { pass: true, verifyCode: 'T001' } }),
]

describe.each(STATES)('in %s', state => {
  test.each(LATE.map(late => [late(modelIn(state)).type, late] as const))(
    '%s that comes too late is dropped',
    (_, late) => {
      const model = modelIn(state)
      expect(play(model, [late])).toEqual({ model, effects: [] })
    },
  )
})

/** Whatever starts anew has a number of its own. */
test.each([
  ['configure', modelIn('requesting'), [configure()]],
  ['refresh', modelIn('requesting'), [refresh]],
  ['reset', modelIn('requesting'), [{ type: 'reset' }]],
  ['detach', modelIn('requesting'), [{ type: 'detach' }]],
  ['hide, of an answer under way', modelIn('verifying'), [{ type: 'hide', reason: 'user' }]],
  [
    'an answer',
    modelIn('solving'),
    [{ type: 'answered', answer: { type: 'PUZZLE', position: 1, durationMs: 1, input: 'touch', track: [] } }],
  ],
] as const)('%s makes what is under way too late', (_, before, turns) => {
  expect(play(before, turns).model.run).toBeGreaterThan(before.run)
})

test('newest properties win over older ones that are still looked at', () => {
  const first = modelIn('validating')
  const second = play(first, [configure({ sceneId: 'other' })]).model
  const late = play(second, [{ type: 'validated', run: first.run, config: configOf() }])
  expect(late.model.config).toBeNull()
  const { model } = play(late.model, [validated({ sceneId: 'other' })])
  expect(model.config?.sceneId).toBe('other')
})

test('a verdict without an answer of ours is dropped', () => {
  const { captchaVerifyParam: _, ...rest } = modelIn('verifying')
  const model: Model = { ...rest, captchaVerifyParam: null }
  expect(
    play(model, [({ run }) => ({ type: 'judged', run, verdict: { pass: true, verifyCode: 'T001' } })]).effects,
  ).toEqual([])
})
