import { createSlots } from '../../../../plugin/core/client/slots'

/** Starts `count` things behind `most` slots. */
function begin(most: number, count: number) {
  const slots = createSlots(most)
  const begun: number[] = []
  const cancelled: number[] = []
  const overs: (() => void)[] = []
  const cancels = Array.from({ length: count }, (_, at) =>
    slots(over => {
      begun.push(at)
      overs[at] = over
      return () => void cancelled.push(at)
    }),
  )
  return { begun, cancelled, cancels, over: (at: number) => overs[at]?.() }
}

test('no more at a time than there are slots, the others in their turn', () => {
  const { begun, over } = begin(2, 5)
  expect(begun).toEqual([0, 1])
  over(1)
  expect(begun).toEqual([0, 1, 2])
  over(0)
  over(2)
  expect(begun).toEqual([0, 1, 2, 3, 4])
})

test('free once nothing is under way any more', () => {
  const slots = createSlots(2)
  const overs: (() => void)[] = []
  expect(slots.areFree()).toBe(true)
  for (let at = 0; at < 3; at += 1)
    slots(over => {
      overs.push(over)
      return () => undefined
    })
  for (let at = 0; at < 3; at += 1) {
    expect(slots.areFree()).toBe(false)
    overs[at]?.()
  }
  expect(slots.areFree()).toBe(true)
})

test('what is over twice frees one slot', () => {
  const { begun, over } = begin(1, 3)
  over(0)
  over(0)
  expect(begun).toEqual([0, 1])
})

test('one that waits is taken out of the queue by its cancel, and never begins', () => {
  const { begun, cancelled, cancels, over } = begin(1, 3)
  cancels[1]?.()
  over(0)
  expect([begun, cancelled]).toEqual([[0, 2], []])
})

test('one that has begun is cancelled, and its slot is free', () => {
  const { begun, cancelled, cancels } = begin(1, 2)
  cancels[0]?.()
  expect([begun, cancelled]).toEqual([[0, 1], [0]])
})

test('one that is over before its begin returns frees its slot all the same', () => {
  const slots = createSlots(1)
  const begun: string[] = []
  slots(over => {
    begun.push('a')
    over()
    return () => undefined
  })
  slots(() => {
    begun.push('b')
    return () => undefined
  })
  expect(begun).toEqual(['a', 'b'])
})

test('one that is cancelled while it begins, in its turn, is cancelled as soon as it has begun', () => {
  const slots = createSlots(1)
  const cancelled: string[] = []
  let free: () => void = () => undefined
  slots(over => {
    free = over
    return () => undefined
  })
  const cancel: () => void = slots(() => {
    cancel()
    return () => void cancelled.push('b')
  })
  free()
  expect(cancelled).toEqual(['b'])
})
