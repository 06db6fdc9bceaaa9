/** @jest-environment jsdom */
import { drawer, onVisible } from '../../../doctor/webview/page/nodes'
import { codeOf, speechOf } from '../../../doctor/webview/page/speech'
import { OWN } from '../../../doctor/webview/page/texts'
import type { View } from '../../../doctor/webview/page/view'
import { LANGUAGES } from '../../../plugin/core/parameters/config'
import { drawFile, SHARED } from './dom'

const FACTS = { prefix: 'demo', region: 'cn', script: 'https://s.example/a.js', jssdk: 'https://j.example/b.js' }
const ERROR: View = { view: 'error', reason: 'client', code: 'IllegalScene', errMsg: 'bad', issues: [] }

const shown = () =>
  Array.from(document.querySelectorAll<HTMLElement>('button,details'), ({ id, hidden }) => (hidden ? '' : id)).filter(
    Boolean,
  )
const textOf = (id: string) => document.getElementById(id)?.textContent

let acts: string[]
let draw: (view: View, language?: string) => void
beforeEach(() => {
  drawFile(document)
  acts = []
  const write = drawer(document, FACTS, { retry: () => acts.push('retry'), back: () => acts.push('back') })
  draw = (view, language = 'en') => write(view, speechOf(language, {}, SHARED))
})

test.each<[View, string[]]>([
  [{ view: 'loading' }, []],
  [{ view: 'challenge', mode: 'popup' }, ['captcha-button']],
  [{ view: 'challenge', mode: 'embed' }, []],
  [{ view: 'passed' }, ['back']],
  [{ view: 'closed' }, ['back']],
  [{ view: 'expired' }, ['retry', 'back']],
  [{ view: 'outside' }, ['details']],
  [ERROR, ['retry', 'back', 'details']],
  [{ ...ERROR, reason: 'parameters' }, ['back', 'details']],
])('%j shows %j', (view, ids) => {
  draw(view)
  expect(shown()).toEqual(ids)
})

test('the buttons do what they say', () => {
  draw(ERROR)
  document.getElementById('retry')?.click()
  document.getElementById('back')?.click()
  expect(acts).toEqual(['retry', 'back'])
})

test('an error tells the person little and the developer all, in words for either', () => {
  draw(ERROR, 'de')
  expect(textOf('status')).toBe(SHARED.de.CONGESTION)
  expect(textOf('advice')).toMatch(/^IllegalScene: bad\n.*prefix demo in region cn.*Webview\+H5/)
  draw(ERROR, 'tw')
  expect(textOf('advice')).toMatch(/接入方式.*Webview\+H5/)
})

test('faults of the address are listed', () => {
  draw({
    ...ERROR,
    reason: 'parameters',
    issues: [{ field: 'mode', rule: 'value', expected: "'popup'", received: '"x"' }],
  })
  expect(textOf('status')).toBe(SHARED.en.UNAVAILABLE)
  expect(textOf('advice')).toContain('mode: \'popup\' ← "x"')
})

test('the advice names the address that did not load', () => {
  draw({ ...ERROR, reason: 'jssdk' })
  expect(textOf('advice')).toContain(FACTS.jssdk)
  draw({ ...ERROR, reason: 'script' })
  expect(textOf('advice')).toContain(FACTS.script)
})

test.each(LANGUAGES)('%s: title, direction and every text are in it', language => {
  draw({ view: 'expired' }, language)
  expect(textOf('status')).toBe(OWN[language].EXPIRED)
  expect([document.title, textOf('retry')]).toEqual([SHARED[language].POPUP_TITLE, SHARED[language].RETRY])
  const { lang, dir } = document.documentElement
  expect(dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
  expect(lang).toBe({ cn: 'zh-CN', tw: 'zh-TW', in: 'id' }[language as string] ?? language)
})

test("the page's own texts come first, and a language of its own reads its direction from its name", () => {
  const speech = speechOf('he', { he: { RETRY: 'שוב' } }, SHARED)
  expect([speech.texts.RETRY, speech.texts.CLOSE, speech.direction]).toEqual(['שוב', SHARED.en.CLOSE, 'rtl'])
  expect(speechOf('"><b>', {}, SHARED).tag).toBe('')
})

test.each([
  ['zh-CN', 'cn'],
  ['zh', 'cn'],
  ['zh-Hant-HK', 'tw'],
  ['zh-TW', 'tw'],
  ['id-ID', 'in'],
  ['pt-BR', 'pt'],
  ['cn', 'en'],
  ['xx', 'en'],
  ['', 'en'],
])('a browser in %s: %s', (tag, code) => expect(codeOf(tag)).toBe(code))

test('coming back to the page is noticed until nobody asks', () => {
  let times = 0
  const cancel = onVisible(document, () => {
    times += 1
  })
  document.dispatchEvent(new Event('visibilitychange'))
  cancel()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(times).toBe(1)
})
