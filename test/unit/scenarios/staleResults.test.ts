import { checkParameters } from '../../../plugin/core/parameters/validate'
import { STATES } from '../../../plugin/core/state/captchaState'
import type { MachineEvent } from '../../../plugin/core/state/events'
import type { Model } from '../../../plugin/core/state/model'
import { challengeOf, configure, dropped, modelIn, play, RAW, refresh, validated } from '../core/state/journey'

const checkedIn = (run: number): MachineEvent => ({
  type: 'checked',
  run,
  checked: checkParameters(RAW),
  found: null,
  lacking: [],
})

/** Results of the work before the present one. */
const LATE: readonly ((model: Model) => MachineEvent)[] = [
  ({ run }) => checkedIn(run - 1),
  ({ run }) => ({ type: 'initialized', run: run - 1, challenge: challengeOf(), attempts: 1, elapsedMs: 1 }),
  ({ run }) => ({ type: 'failed', run: run - 1, failure: dropped }),
  ({ run }) => ({ type: 'judged', run: run - 1, verdict: { pass: true, verifyCode: 'T001' } }),
]

describe.each(STATES)('in %s', state => {
  test.each(LATE.map(late => [late(modelIn(state)).type, late] as const))(
    '%s of work before the present one is dropped',
    (_, late) => {
      const model = modelIn(state)
      expect(play(model, [late])).toEqual({ model, effects: [] })
    },
  )
})

/** Whatever starts anew has a number of its own. */
test.each([
  ['configure', modelIn('requesting'), [configure({ sceneId: 'other' })]],
  ['refresh', modelIn('requesting'), [refresh]],
  ['reset', modelIn('requesting'), [{ type: 'reset' }]],
  ['detach', modelIn('requesting'), [{ type: 'detach' }]],
  ['hide, of an answer under way', modelIn('verifying'), [{ type: 'hide', reason: 'user' }]],
  [
    'an answer',
    modelIn('solving'),
    [{ type: 'answered', answer: { type: 'PUZZLE', position: 1, durationMs: 1, input: 'touch', track: [] } }],
  ],
] as const)('%s makes the work under way stale', (_, before, turns) => {
  expect(play(before, turns).model.run).toBeGreaterThan(before.run)
})

test('newest properties win over older ones that are still being validated', () => {
  const first = modelIn('validating')
  const second = play(first, [configure({ sceneId: 'other' })]).model
  const late = play(second, [checkedIn(first.run)])
  expect(late.model.config).toBeNull()
  const { model } = play(late.model, [validated({ sceneId: 'other' })])
  expect(model.config?.sceneId).toBe('other')
})
