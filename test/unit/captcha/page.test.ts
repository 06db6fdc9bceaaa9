import { Page } from '../../../plugin/captcha/page'

test('a page is visible until it says otherwise; who waits is called once, when it is back', () => {
  const page = new Page()
  const calls: string[] = []
  page.onShow(() => calls.push('a'))
  page.show()
  expect([page.isHidden(), calls]).toEqual([false, []])
  page.hide()
  page.onShow(() => calls.push('b'))
  page.onShow(() => calls.push('c'))()
  expect([page.isHidden(), calls]).toEqual([true, []])
  page.show()
  expect([page.isHidden(), calls]).toEqual([false, ['a', 'b']])
  page.hide()
  page.show()
  expect(calls).toEqual(['a', 'b'])
})

test('who waits again while being called waits for the next time', () => {
  const page = new Page()
  let calls = 0
  const wait = () => {
    page.onShow(() => {
      calls += 1
      wait()
    })
  }
  wait()
  for (const expected of [1, 2]) {
    page.hide()
    page.show()
    expect(calls).toBe(expected)
  }
})
