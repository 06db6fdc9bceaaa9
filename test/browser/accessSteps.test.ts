import { textsOf } from '../../plugin/locales/tables'
import {
  type Captcha,
  type ChallengeRecord,
  callsOf,
  login,
  openLogin,
  recordOf,
  type Settings,
  shareOf,
} from './driver'
import { useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

async function openPopup(settings: Settings): Promise<{ captcha: Captcha; record: ChallengeRecord }> {
  const opened = await openLogin(stage, settings)
  await login(opened)
  return { captcha: opened.captcha, record: await opened.captcha.challenge() }
}

/** Presses what a label names, by the keyboard. */
const press = (captcha: Captcha, name: string) =>
  captcha.app.view.getByRole('button', { name, exact: true }).press('Enter')

/** Goes to a share of the way by coarse and fine steps, and confirms. */
async function answerBySteps(captcha: Captcha, share: number, language: 'cn' | 'ar' = 'cn'): Promise<void> {
  const texts = textsOf(language)
  const percent = Math.round(share * 100)
  await press(captcha, texts.STEPS)
  for (let far = 0; far < Math.floor(percent / 10); far += 1) await press(captcha, texts.STEP_ON_FAR)
  for (let near = 0; near < percent % 10; near += 1) await press(captcha, texts.STEP_ON)
  await press(captcha, texts.CONFIRM)
}

describe.each(['puzzle', 'inpainting', 'slider'])('%s, by step buttons alone', sceneId => {
  test('passes, and the backend agrees', async () => {
    const { captcha, record } = await openPopup({ sceneId })
    await answerBySteps(captcha, shareOf(record))
    await captcha.until('passed')
    await captcha.app.view.locator('#notice').waitFor()
    expect(await recordOf(stage.service, record.certifyId)).toMatchObject({ state: 'redeemed', verifyCode: 'T001' })
    const [call] = await callsOf(stage.service, 'VerifyCaptcha')
    const param = JSON.parse(Buffer.from(call?.fields.CaptchaVerifyParam ?? '', 'base64').toString())
    expect(param.data).toMatchObject({ input: 'steps' })
    expect(param.data.track.length).toBeGreaterThan(1)
  })
})

test('in the wrong place they fail; the next challenge begins at the start', async () => {
  const { captcha, record } = await openPopup({ sceneId: 'puzzle' })
  const share = shareOf(record)
  await answerBySteps(captcha, share > 0.5 ? share - 0.3 : share + 0.3)
  await captcha.until('failed')
  const next = await captcha.challenge(record.certifyId)
  expect(await captcha.progress()).toBeCloseTo(0, 2)
  expect(await captcha.part('drag__confirm--off').count()).toBe(1)
  for (let step = 0; step < Math.round(shareOf(next) * 100); step += 1) await press(captcha, textsOf('cn').STEP_ON)
  await press(captcha, textsOf('cn').CONFIRM)
  await captcha.until('passed')
})

describe('Arabic', () => {
  const middle = async (captcha: Captcha, part: string) => {
    const box = await captcha.part(part).boundingBox()
    return box ? box.x + box.width / 2 : Number.NaN
  }

  test('the layout is mirrored; the puzzle goes as its picture does', async () => {
    const { captcha } = await openPopup({ sceneId: 'puzzle', language: 'ar' })
    await press(captcha, textsOf('ar').STEPS)
    expect(await middle(captcha, 'icon--close')).toBeLessThan(await middle(captcha, 'panel__title'))
    expect(await middle(captcha, 'icon--refresh')).toBeGreaterThan(await middle(captcha, 'icon--steps'))
    expect(await middle(captcha, 'drag__thumb')).toBeLessThan(await middle(captcha, 'drag__track'))
    expect(await middle(captcha, 'drag__step--backFar')).toBeLessThan(await middle(captcha, 'drag__step--onFar'))
  })

  test('the plain slider runs from right to left, by finger', async () => {
    const { captcha } = await openPopup({ sceneId: 'slider', language: 'ar' })
    const box = await captcha.part('drag__track').boundingBox()
    const from = await captcha.app.centre(captcha.part('drag__thumb'))
    if (!box) throw new Error('no track')
    expect(from.x).toBeGreaterThan(box.x + box.width / 2)
    await captcha.app.touch.drag(from, { x: box.x, y: from.y }, { steps: 20 })
    await captcha.until('passed')
  })

  test('the plain slider runs from right to left, by steps', async () => {
    const { captcha, record } = await openPopup({ sceneId: 'slider', language: 'ar' })
    const before = await middle(captcha, 'drag__thumb')
    await press(captcha, textsOf('ar').STEPS)
    expect(await middle(captcha, 'drag__step--backFar')).toBeGreaterThan(await middle(captcha, 'drag__step--onFar'))
    await press(captcha, textsOf('ar').STEPS)
    await answerBySteps(captcha, shareOf(record), 'ar')
    expect(await middle(captcha, 'drag__thumb')).toBeLessThan(before)
    await captcha.until('passed')
  })
})
