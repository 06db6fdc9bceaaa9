import { PortProblem, portOf } from '../ports'

test.each([
  'abc',
  '',
  '-1',
  '65536',
  '1.5',
  'NaN',
  'Infinity',
  '0x50',
  '1e3',
  ' 80',
  '80\n',
  '８０８０',
  '9'.repeat(400),
])('%j is no port', text => {
  expect(() => portOf('PORT', text)).toThrow(PortProblem)
})

test('what it says is one line, whatever came', () => {
  expect(() => portOf('PORT', '\n\u001b[2J')).toThrow(
    'PORT: the port must be a number from 0 to 65535, not "\\n\\u001b[2J".',
  )
})

test.each([
  ['0', 0],
  ['80', 80],
  ['8080', 8080],
  ['65535', 65535],
  ['00080', 80],
])('%s is %i', (text, port) => {
  expect(portOf('PORT', text)).toBe(port)
})
