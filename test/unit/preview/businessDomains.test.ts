/** @jest-environment jsdom */
import { mayOpen, parseAddress } from '../../preview/runtime/builtin/businessDomains'

beforeEach(() => Object.assign(globalThis, { __miniProgram: { businessDomains: ['own.example', 'own.example:8443'] } }))

test.each([
  ['https://own.example/captcha.html', true],
  ['https://own.example:8443/', true],
  ['http://own.example/', false],
  ['https://other.example/', false],
  ['https://own.example.evil.example/', false],
  ['https://sub.own.example/', false],
  ['https://own.example:444/', false],
  ['http://127.0.0.1:8789/', true],
  ['http://localhost:8789/', true],
  ['https://[::1]:8789/', true],
  ['http://127.0.0.1.evil.example/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
])('%s: %p', (address, may) => {
  const url = parseAddress(address)
  expect(url && mayOpen(url)).toBe(may)
})

test('no page of the preview itself', () => {
  expect(mayOpen(new URL(window.location.href))).toBe(false)
})

test.each(['', 'captcha.html', '//x', 'https://'])('%j is no address', text => expect(parseAddress(text)).toBeNull())
