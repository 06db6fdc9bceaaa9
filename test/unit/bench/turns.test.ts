import { mapped, turnAbout } from '../../bench/turns'

test('each turn begins with another one', async () => {
  const order: string[] = []
  const taken = await turnAbout([{ name: 'a' }, { name: 'b' }], 3, async ({ name }) => order.push(name))
  expect(order.join(' ')).toBe('a b b a a b')
  expect(mapped(taken, place => place * 10)).toEqual(
    new Map([
      ['a', [10, 40, 50]],
      ['b', [20, 30, 60]],
    ]),
  )
})
