import { resolve } from 'node:path'
import { textsOf } from '../../plugin/locales/tables'
import { Captcha } from './driver'
import { useStage } from './harness'

const stage = useStage({ miniprogramRoot: resolve('test/browser/access/host') })
beforeEach(() => stage.service.reset())

async function open(scene: string): Promise<Captcha> {
  const app = await stage.openPage(`pages/own/index?scene=${scene}`)
  await app.component('captcha/captcha').waitFor({ state: 'attached' })
  return new Captcha(app, stage.service)
}

/** The class of the page that an element wears, by the width of its outline. */
const clothes = (captcha: Captcha, part: string) =>
  captcha.part(part).evaluateAll(elements => elements.map(element => getComputedStyle(element).outlineWidth))

test('root, panel, track, thumb and buttons wear the classes of the page', async () => {
  const captcha = await open('puzzle')
  await captcha.challenge()
  await captcha.part('icon--steps').click()
  expect(await clothes(captcha, 'captcha')).toEqual(['1px'])
  expect(await clothes(captcha, 'panel')).toEqual(['2px'])
  expect(await clothes(captcha, 'drag__track')).toEqual(['3px'])
  expect(await clothes(captcha, 'drag__thumb')).toEqual(['4px'])
  expect(await clothes(captcha, 'drag__step')).toEqual(['5px', '5px', '5px', '5px', '5px'])
})

test('a checkbox wears that of the track, a retry that of a button', async () => {
  const checkbox = await open('checkbox')
  await checkbox.challenge()
  expect(await clothes(checkbox, 'tap')).toEqual(['3px'])
  const failing = await open('fault-html')
  await failing.until('error')
  expect(await clothes(failing, 'error__retry')).toEqual(['5px'])
})

test('a language of its own: its words, an empty one too, English for the rest, and its direction', async () => {
  const captcha = await open('puzzle')
  await captcha.challenge()
  expect(await captcha.part('panel__title').innerText()).toBe('בדיקת אבטחה')
  expect(await captcha.part('drag__tip').innerText()).toBe('')
  expect(await captcha.part('drag__thumb').getAttribute('aria-label')).toBe(textsOf('en').SLIDER_LABEL)
  expect(await captcha.part('panel__title').evaluate(title => getComputedStyle(title).direction)).toBe('rtl')
  const [first, second] = await Promise.all(
    ['icon--refresh', 'icon--steps'].map(icon => captcha.part(icon).boundingBox()),
  )
  expect(first?.x).toBeGreaterThan(second?.x ?? Infinity)
})
