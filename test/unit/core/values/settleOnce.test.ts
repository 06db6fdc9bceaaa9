import { settleOnce } from '../../../../plugin/core/values/settleOnce'

test('the first value is passed on, the rest is dropped', () => {
  const done = jest.fn()
  const { settle, close } = settleOnce<number>(done)
  settle(1)
  settle(2)
  expect(done.mock.calls).toEqual([[1]])
  expect(close()).toBe(false)
})

test('nothing is passed on after the close, which works once', () => {
  const done = jest.fn()
  const { settle, close } = settleOnce<number>(done)
  expect([close(), close()]).toEqual([true, false])
  settle(1)
  expect(done).not.toHaveBeenCalled()
})

test('a value that arrives while the first one is passed on is dropped', () => {
  const seen: number[] = []
  const { settle } = settleOnce<number>(value => {
    seen.push(value)
    settle(value + 1)
  })
  settle(1)
  expect(seen).toEqual([1])
})
