import { palette, tokens, uses } from './tokens'

const documented = new Map(tokens().map(token => [token.name, token]))

test('every variable that a page may set is in the table, with a default and a meaning', () => {
  const names = new Set(uses().map(({ name }) => name))
  expect(names.size).toBeGreaterThan(15)
  expect([...names].filter(name => !documented.has(name))).toEqual([])
  expect([...documented.keys()].filter(name => !names.has(name))).toEqual([])
  expect(
    [...documented.values()].filter(({ fallback, meaning }) => fallback === '' || !/^[A-Z].*\.$/.test(meaning)),
  ).toEqual([])
})

test('colour, radius, size and depth are all there', () => {
  const wanted = [
    '--captcha-primary',
    '--captcha-radius',
    '--captcha-font-size',
    '--captcha-width',
    '--captcha-z-index',
  ]
  expect(wanted.filter(name => !documented.has(name))).toEqual([])
})

test('outside of the table a default is the one that the table says', () => {
  const others = uses().filter(({ path }) => path !== 'styles/tokens.wxss')
  expect(others.map(({ name }) => name).sort()).toContain('--captcha-z-index')
  expect(others.filter(({ name, fallback }) => documented.get(name)?.fallback !== fallback)).toEqual([])
})

test('dark by choice and dark by system are the same dark, and light has as many colours', () => {
  expect(palette('.panel--auto')).toEqual(palette('.panel--dark'))
  expect(Object.keys(palette('.panel'))).toEqual(Object.keys(palette('.panel--dark')))
})
