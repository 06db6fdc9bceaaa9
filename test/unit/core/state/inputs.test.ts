import { type Inputs, isSame } from '../../../../plugin/core/state/inputs'

const fault = { field: 'props.fail', rule: 'type', expected: 'function', received: '7' } as const
const inputs = (over: Partial<Inputs> = {}): Inputs => ({
  raw: { sceneId: 's' },
  faults: [],
  given: true,
  handsOver: false,
  ...over,
})

test.each<[string, Inputs, Inputs, boolean]>([
  ['an equal set', inputs(), inputs(), true],
  ['equal faults', inputs({ faults: [fault] }), inputs({ faults: [{ ...fault }] }), true],
  ['another value', inputs(), inputs({ raw: { sceneId: 't' } }), false],
  ['another fault', inputs(), inputs({ faults: [fault] }), false],
  ['a scene after none', inputs({ given: false }), inputs(), false],
  ['another judge of the answer', inputs(), inputs({ handsOver: true }), false],
])('%s is the same: %p', (_, before, now, same) => expect(isSame(before, now)).toBe(same))
