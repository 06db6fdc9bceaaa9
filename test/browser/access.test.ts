import { textsOf } from '../../plugin/locales/tables'
import { axeViolations } from './access/axe'
import { tooSmall } from './access/hits'
import { type Captcha, login, openComment, openLogin, type Settings } from './driver'
import { type App, useStage } from './harness'

const stage = useStage()
beforeEach(() => stage.service.reset())

const cn = textsOf('cn')

async function openPopup(settings: Settings, open = {}): Promise<{ readonly app: App; readonly captcha: Captcha }> {
  const opened = await openLogin(stage, settings, open)
  await login(opened)
  return opened
}

/** What a screen reader is told without being asked. */
const announced = async (captcha: Captcha) =>
  (await captcha.part('captcha__live').innerText()).split('\n').join(' ').trim()

describe('nothing that axe finds, and everything large enough to hit', () => {
  test.each(['puzzle', 'slider', 'checkbox'])('%s', async sceneId => {
    const { captcha } = await openPopup({ sceneId })
    await captcha.challenge()
    if (sceneId !== 'checkbox') {
      await captcha.part('icon--steps').click()
      await captcha.part('drag__moves').waitFor()
    }
    expect(await axeViolations(captcha.whole)).toEqual([])
    expect(await tooSmall(captcha.part('panel'))).toEqual([])
  })

  test.each(['light', 'dark'] as const)('an error, %s', async colorScheme => {
    const { captcha } = await openPopup({ sceneId: 'fault-html' }, { colorScheme })
    await captcha.until('error')
    await captcha.part('error__fold').click()
    await captcha.part('error__details').waitFor()
    expect(await axeViolations(captcha.whole)).toEqual([])
    expect(await tooSmall(captcha.part('panel'))).toEqual([])
  })

  test('embedded', async () => {
    const { captcha } = await openComment(stage, { sceneId: 'puzzle', language: 'ar' })
    await captcha.challenge()
    expect(await axeViolations(captcha.whole)).toEqual([])
    expect(await tooSmall(captcha.part('panel'))).toEqual([])
  })
})

test('every control has its role, its name and its state', async () => {
  const { app, captcha } = await openPopup({ sceneId: 'puzzle' })
  await captcha.challenge()
  const by = (role: 'button' | 'slider' | 'img' | 'group', name: string) =>
    app.view.getByRole(role, { name, exact: true })
  await by('group', cn.POPUP_TITLE).waitFor()
  await by('img', cn.PICTURE_LABEL).waitFor()
  await by('button', cn.CLOSE).waitFor()
  await by('button', cn.REFRESH).waitFor()

  const slider = by('slider', cn.SLIDER_LABEL)
  const attributes = () =>
    slider.evaluate(element =>
      ['min', 'max', 'now', 'text'].map(name => element.getAttribute(`aria-value${name}`)).concat(element.ariaDisabled),
    )
  expect(await attributes()).toEqual(['0', '100', '0', '0%', 'false'])

  const steps = by('button', cn.STEPS)
  expect(await steps.getAttribute('aria-expanded')).toBe('false')
  await steps.click()
  expect(await steps.getAttribute('aria-expanded')).toBe('true')
  const confirm = by('button', cn.CONFIRM)
  expect(await confirm.getAttribute('aria-disabled')).toBe('true')
  await by('button', cn.STEP_ON_FAR).click()
  await by('button', cn.STEP_ON).click()
  await by('button', cn.STEP_ON_FAR).click()
  await by('button', cn.STEP_BACK).click()
  await by('button', cn.STEP_BACK_FAR).click()
  await by('button', cn.STEP_ON).click()
  expect(await attributes()).toEqual(['0', '100', '11', '11%', 'false'])
  expect(await captcha.part('drag__value').innerText()).toBe('11%')
  // The thumb has gone over the hint.
  expect(await captcha.part('drag__tip').evaluate(tip => getComputedStyle(tip).opacity)).toBe('0')
  expect(await confirm.getAttribute('aria-disabled')).toBe('false')
})

test('opening, verdicts and errors are said', async () => {
  const opened = await openLogin(stage, { sceneId: 'puzzle' })
  const { captcha, app } = opened
  await captcha.until('ready')
  expect(await captcha.part('captcha__live').getAttribute('aria-live')).toBe('polite')
  expect(await announced(captcha)).toBe('')
  await login(opened)
  const record = await captcha.challenge()
  expect(await announced(captcha)).toBe(`${cn.POPUP_TITLE} ${cn.PUZZLE_TIP}`)
  await captcha.miss(record)
  await captcha.until('failed')
  expect(await announced(captcha)).toContain(cn.CAPTCHA_FAIL)
  await captcha.solve(await captcha.challenge(record.certifyId))
  await captcha.until('passed')
  expect(await announced(captcha)).toContain(cn.SUCCESS)
  await app.byClass('panel').waitFor({ state: 'hidden' })
  expect(await announced(captcha)).toBe(cn.SUCCESS)
})

test('an error is said', async () => {
  const { captcha } = await openPopup({ sceneId: 'fault-truncated' })
  await captcha.until('error')
  expect(await announced(captcha)).toBe(`${cn.POPUP_TITLE} ${cn.UNAVAILABLE}`)
})

test('a verdict is a sign and words, not a colour alone', async () => {
  const { captcha } = await openPopup({ sceneId: 'puzzle' })
  const record = await captcha.challenge()
  const banner = captcha.part('drag__banner')
  await captcha.miss(record)
  await captcha.until('failed')
  expect(await banner.innerText()).toBe(cn.CAPTCHA_FAIL)
  expect(await captcha.part('icon--failed').count()).toBe(2) // Banner and thumb.
  await captcha.solve(await captcha.challenge(record.certifyId))
  await captcha.until('passed')
  expect(await banner.innerText()).toBe(cn.SUCCESS)
  expect(await captcha.part('icon--passed').count()).toBe(2)
})

describe('motion', () => {
  const motion = (captcha: Captcha) =>
    captcha.part('drag').evaluate(drag => {
      const lane = drag.querySelector('[class*="drag__lane"]')
      return [getComputedStyle(drag).animationName, lane ? getComputedStyle(lane).transitionDuration : '']
    })

  test.each(['no-preference', 'reduce'] as const)('%s', async reducedMotion => {
    const { captcha } = await openPopup({ sceneId: 'puzzle' }, { reducedMotion })
    await captcha.challenge()
    await captcha.part('icon--steps').click()
    await captcha.app.view.getByRole('button', { name: cn.STEP_ON_FAR }).click()
    const reduced = reducedMotion === 'reduce'
    expect(await motion(captcha)).toEqual(['none', reduced ? '0s' : '0.2s'])
    await captcha.app.view.getByRole('button', { name: cn.CONFIRM }).click()
    await captcha.until('failed')
    expect((await motion(captcha))[0]).toMatch(reduced ? /^none$/ : /drag-shake$/)
  })
})

describe('theme', () => {
  const background = (captcha: Captcha) =>
    captcha.part('panel').evaluate(panel => getComputedStyle(panel).backgroundColor)
  const light = 'rgb(255, 255, 255)'
  const dark = 'rgb(31, 34, 39)'

  test('auto goes with the system, also while it is open', async () => {
    const { app, captcha } = await openPopup({ sceneId: 'puzzle', theme: 'auto' }, { colorScheme: 'dark' })
    await captcha.challenge()
    expect(await background(captcha)).toBe(dark)
    await app.page.emulateMedia({ colorScheme: 'light' })
    await captcha.part('panel--light').waitFor()
    expect(await background(captcha)).toBe(light)
  })

  test.each([
    ['light', 'dark', light],
    ['dark', 'light', dark],
  ] as const)('%s stays so where the system is %s', async (theme, colorScheme, expected) => {
    const { captcha } = await openPopup({ sceneId: 'puzzle', theme }, { colorScheme })
    await captcha.challenge()
    expect(await background(captcha)).toBe(expected)
  })

  test('a page sets colours, sizes and corners', async () => {
    const { app, captcha } = await openPopup({ sceneId: 'puzzle' })
    await captcha.challenge()
    await app.page.addStyleTag({
      content:
        ':root{--captcha-background:#102030;--captcha-radius:3px;--captcha-track-height:60px;--captcha-z-index:77}',
    })
    expect(await background(captcha)).toBe('rgb(16, 32, 48)')
    const style = (part: string, name: string) =>
      captcha.part(part).evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name)
    expect(await style('panel', 'border-top-left-radius')).toBe('3px')
    expect(await style('drag__track', 'height')).toBe('60px')
    expect(await style('popup', 'z-index')).toBe('77')
  })
})
