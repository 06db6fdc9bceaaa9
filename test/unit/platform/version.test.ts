import { isAtLeast } from '../../../plugin/platform/version'

test.each([
  ['2.25.2', true],
  ['2.25.10', true],
  ['2.26.0', true],
  ['2.100.1', true],
  ['3.0.0', true],
  ['3', true],
  ['10.0.0', true],
  ['2.25.1', false],
  ['2.24.9', false],
  ['2.3.9', false],
  ['1.99.99', false],
  ['2.25', false],
  ['dev', false],
  ['', false],
  [undefined, false],
])('%s is at least 2.25.2: %s', (version, expected) => {
  expect(isAtLeast(version, [2, 25, 2])).toBe(expected)
})
