import { eventually, login, openLogin } from './driver'
import { useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

/** Opacity of the popup, as it is drawn. */
const popupOpacity = (popup: Element) => getComputedStyle(popup).opacity

/** Longer than the popup takes to come or to go: what was begun before is over by then. */
const overMs = 800

// The popup takes 300 ms to go: what is asked of it meanwhile has its turn after that.
test.each([0, 20, 100, 250, 500])(
  'shown again %i ms after it was hidden, it is there and can be solved',
  async gapMs => {
    const opened = await openLogin(stage, { sceneId: 'slider' })
    const { app, captcha } = opened
    await login(opened)
    await captcha.challenge()
    await captcha.call('hide')
    await app.page.waitForTimeout(gapMs)
    await captcha.call('show')
    await app.page.waitForTimeout(overMs)
    await eventually('the popup can be seen', async () => {
      return (await app.byClass('captcha__popup').evaluate(popupOpacity)) === '1'
    })
    await captcha.solve(await captcha.challenge())
    await captcha.until('passed')
  },
)

test('hidden again while it comes, it goes', async () => {
  const opened = await openLogin(stage, { sceneId: 'slider' })
  const { app, captcha } = opened
  await login(opened)
  await captcha.challenge()
  for (const method of ['hide', 'show', 'hide', 'show', 'hide'] as const) await captcha.call(method)
  await app.page.waitForTimeout(overMs)
  await app.byClass('captcha__popup').waitFor({ state: 'hidden' })
  expect((await captcha.status()).visible).toBe(false)
})
