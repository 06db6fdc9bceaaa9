/** @jest-environment jsdom */
import { advance, captchaTag, REQUIRED, settled } from '../../component/harness'
import { pageBench } from './page'

const b = pageBench()

describe('handlers in a loop', () => {
  test('reset() and show() on each statechange: 50 events a turn; timers ring; nothing is left after it went', async () => {
    const { page, captcha } = await b.mount()
    let heard = 0
    page.heed = ({ name }) => {
      heard += 1
      if (name !== 'statechange') return
      captcha.api.reset()
      captcha.api.show()
    }
    let rang = 0
    const timer = setInterval(() => (rang += 1), 10)
    captcha.api.show()
    // A turn ends by itself: otherwise this line is never reached.
    captcha.api.refresh()
    const first = heard
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(3 * 50)
    await advance(200)
    expect(rang).toBeGreaterThanOrEqual(19)
    // Hundreds of turns.
    expect(heard).toBeGreaterThan(100 * first)
    page.detach()
    clearInterval(timer)
    const last = heard
    await settled()
    expect(jest.getTimerCount()).toBe(0)
    expect(heard).toBe(last)
  })

  test('of three captchas that reset and show each other: a turn is 50 events for all of them', async () => {
    const ids = ['one', 'two', 'three']
    const tags = ids.map(id => captchaTag(id, Object.keys(REQUIRED)))
    const page = b.open(`<view>${tags.join('')}</view>`, REQUIRED)
    await settled()
    const apis = ids.map(id => page.captcha(id).api)
    let heard = 0
    page.heed = ({ name }) => {
      heard += 1
      // Ends what would never end.
      if (name !== 'statechange' || heard > 5000) return
      for (const api of apis) {
        api.reset()
        api.show()
      }
    }
    apis[0]?.reset()
    expect(heard).toBeGreaterThan(0)
    expect(heard).toBeLessThanOrEqual(3 * 50)
    page.detach()
    await settled()
  })
})
