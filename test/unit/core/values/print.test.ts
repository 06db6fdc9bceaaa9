import { legible, print, shorten } from '../../../../plugin/core/values/print'

test.each<[unknown, string]>([
  [undefined, 'undefined'],
  [null, 'null'],
  [true, 'true'],
  [-0.5, '-0.5'],
  [Number.NaN, 'NaN'],
  ['a"b\n', '"a\\"b\\n"'],
  [Symbol('s'), 'Symbol(s)'],
  [12n, '12'],
  [() => 1, 'function'],
  [new Date(0), 'Date'],
  [new Map(), 'Map'],
  [[1, 'a', [2]], '[1, "a", […]]'],
  [{ width: '540', more: {} }, '{width: "540", more: {…}}'],
  [[1, 2, 3, 4, 5, 6, 7], '[1, 2, 3, 4, 5, …]'],
  [{}, '{}'],
])('%p', (value, printed) => expect(print(value)).toBe(printed))

test('is shortened to 80 characters', () => {
  expect(print('x'.repeat(1e6))).toBe(`"${'x'.repeat(78)}…`)
  expect(shorten(`${'x'.repeat(78)}😀😀`, 80)).toBe(`${'x'.repeat(78)}…`)
  expect(shorten('x'.repeat(80), 80)).toHaveLength(80)
})

test('never throws', () => {
  const get = () => {
    throw new Error('get')
  }
  expect(print(new Proxy({}, { get }))).toBe('unreadable value')
})

test.each([
  ['a\u0000b\u001b[31m\u0007\n\u009fc', 'a␀b␛[31m␇ \ufffdc'],
  ['图😀é\u00a0', '图😀é\u00a0'],
  ['\ud83d \ude00', '\ufffd \ufffd'],
])('%j is legible as %j', (text, shown) => expect(legible(text)).toBe(shown))
