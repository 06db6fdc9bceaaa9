import { eventually, login, openLogin } from './driver'
import { useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

async function openPopup() {
  const opened = await openLogin(stage, { sceneId: 'slider' })
  await login(opened)
  await opened.captcha.challenge()
  const popup = opened.app.byClass('popup')
  return {
    ...opened,
    popup,
    isGoing: () => popup.evaluate(one => !one.className.includes('popup--open')),
    opacity: () => popup.evaluate(one => getComputedStyle(one).opacity),
  }
}

test('shown again while it fades out, the popup is there and can be solved', async () => {
  const { captcha, isGoing, opacity } = await openPopup()
  await captcha.call('hide')
  await eventually('the popup goes', isGoing)
  await captcha.call('show')
  await eventually('the popup is there', async () => !(await isGoing()) && (await opacity()) === '1')
  await captcha.solve(await captcha.challenge())
  await captcha.until('passed')
})

test('asked to and fro, it ends as it was asked last', async () => {
  const { captcha, popup, isGoing, opacity } = await openPopup()
  for (const method of ['hide', 'show', 'hide'] as const) await captcha.call(method)
  await popup.waitFor({ state: 'hidden' })
  expect((await captcha.status()).visible).toBe(false)
  for (const method of ['show', 'hide', 'show'] as const) await captcha.call(method)
  await eventually('the popup is there', async () => !(await isGoing()) && (await opacity()) === '1')
  expect((await captcha.status()).visible).toBe(true)
})
