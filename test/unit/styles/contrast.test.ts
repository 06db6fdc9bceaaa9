import { contrast } from './contrast'
import { palette } from './tokens'

const themes = { light: palette('.panel'), dark: palette('.panel--dark') } as const

/** What is written on what: [text, what lies under it]. */
const texts = [
  ['text', 'background'],
  ['text', 'track'],
  ['text', 'fill'],
  ['muted', 'background'],
  ['muted', 'track'],
  ['muted', 'fill'],
  ['on-primary', 'primary'],
  ['primary', 'track'],
  ['success', 'track'],
  ['success', 'success-fill'],
  ['danger', 'background'],
  ['danger', 'track'],
  ['danger', 'danger-fill'],
] as const

/** Signs and the outline of what is touched: [sign, what lies under it]. */
const signs = [
  ['primary', 'background'],
  ['primary', 'fill'],
  ['background', 'success'],
  ['background', 'danger'],
  ['success', 'background'],
] as const

describe.each(['light', 'dark'] as const)('%s', theme => {
  const colour = (name: string) => themes[theme][name] ?? ''

  test.each(texts)('%s on %s can be read: 4.5 to 1', (over, under) => {
    expect(contrast(colour(over), colour(under))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(signs)('%s on %s can be made out: 3 to 1', (over, under) => {
    expect(contrast(colour(over), colour(under))).toBeGreaterThanOrEqual(3)
  })
})

test('measured as WCAG does', () => {
  expect(contrast('#000000', '#fff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
