import { textsOf } from '../../../plugin/locales/tables'
import { advance, bench, challenge, drag, opened, picturesLoad, respond, settled } from '../harness'

const b = bench()

describe(':mode popup', () => {
  test('shows nothing before it is opened', async () => {
    const { captcha } = await b.mount()
    expect(captcha.view.has('popup')).toBe(false)
    expect(captcha.view.has('panel')).toBe(false)
    expect(captcha.view.has('captcha__embed')).toBe(false)
  })

  test('has a title and a close button, and no way out over the overlay', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    expect(captcha.view.text('panel__title')).toBe(textsOf('cn').POPUP_TITLE)
    expect(captcha.view.hasLabel(textsOf('cn').CLOSE)).toBe(true)
    await captcha.view.tap('popup__shade')
    expect(captcha.view.popped).toBe(true)
  })

  test('the close button closes', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    await captcha.view.press(textsOf('cn').CLOSE)
    expect(captcha.api.getState().visible).toBe(false)
    expect(captcha.view.popped).toBe(false)
  })
})

describe(':mode embed', () => {
  test('shows the challenge in the page, without a popup and a close button', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.view.has('captcha__embed')).toBe(true)
    expect(captcha.view.has('drag')).toBe(true)
    expect(captcha.view.has('popup')).toBe(false)
    expect(captcha.view.hasLabel(textsOf('cn').CLOSE)).toBe(false)
  })

  test('takes no more room than its element has', async () => {
    const width = jest
      .spyOn(Element.prototype, 'getBoundingClientRect')
      .mockReturnValue({ width: 280 } as unknown as DOMRect)
    const { page, captcha } = await b.mount({ mode: 'embed', element: '#here' }, tag => `<view id="here">${tag}</view>`)
    expect(captcha.view.attribute('captcha__embed', 'style')).toBe('max-width:280px')
    width.mockReturnValue({ width: 350 } as unknown as DOMRect)
    captcha.node.triggerPageLifeTime('resize', {})
    await settled()
    expect(captcha.view.attribute('captcha__embed', 'style')).toBe('max-width:350px')
    await page.set({ element: null })
    expect(captcha.view.attribute('captcha__embed', 'style')).toBe('')
    width.mockRestore()
  })

  test('stays after a pass, with its verdict', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    await picturesLoad(captcha)
    await drag(captcha)
    await advance(60000)
    expect(captcha.state).toBe('passed')
    expect(captcha.view.has('drag--passed')).toBe(true)
    expect(captcha.view.text('captcha__live')).toBe(textsOf('cn').SUCCESS)
    expect(captcha.told).toEqual(['ready', 'success'])
  })

  test('a change from one shell to the other keeps the step buttons of a person who needs them', async () => {
    const { page, captcha } = await b.mount({ mode: 'embed' })
    await captcha.view.press(textsOf('cn').STEPS)
    await page.set({ mode: 'popup' })
    expect(captcha.view.has('captcha__embed')).toBe(false)
    await captcha.show()
    expect(captcha.view.has('popup')).toBe(true)
    expect(captcha.view.has('drag__moves')).toBe(true)
  })
})

describe('the skeleton', () => {
  test('stands in the place of a challenge that is on its way', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.view.has('panel__skeleton')).toBe(true)
    expect(captcha.view.attribute('panel__skeleton', 'ariaBusy')).toBe('true')
    expect(captcha.view.text('panel__bone--track')).toBe(textsOf('cn').LOADING)
    expect(captcha.view.attribute('panel__button', 'ariaDisabled')).toBe(true)
    b.service.last.end(challenge('PUZZLE')(0))
    await settled()
    expect(captcha.view.has('panel__skeleton')).toBe(false)
    expect(captcha.view.has('drag')).toBe(true)
  })

  test('is shown in a popup that opens before there is a challenge', async () => {
    b.service.initializations('never')
    const { captcha } = await b.mount({ prefetch: false })
    captcha.api.show()
    await opened()
    expect(captcha.view.has('panel__skeleton')).toBe(true)
  })

  test.each([
    ['PUZZLE', true],
    ['INPAINTING', true],
    ['SLIDING', false],
    ['CHECK_BOX', false],
  ])('after %s it has the size of the last challenge', async (type, pictured) => {
    b.service.initializations(challenge(type), 'never')
    const { captcha } = await b.mount({ mode: 'embed' })
    captcha.api.refresh()
    await settled()
    expect(captcha.view.has('panel__bone--track')).toBe(true)
    expect(captcha.view.has('panel__bone--picture')).toBe(pictured)
  })

  test('covers the pictures until both are there', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.view.has('drag__spinner')).toBe(true)
    await captcha.view.fire('drag__picture', 'load', { width: 300, height: 200 })
    expect(captcha.view.has('drag__spinner')).toBe(true)
    await captcha.view.fire('drag__piece', 'load', { width: 50, height: 200 })
    expect(captcha.view.has('drag__spinner')).toBe(false)
    expect(captcha.view.has('drag__picture--hidden')).toBe(false)
  })
})

describe('texts', () => {
  const TIPS = [
    ['PUZZLE', 'PUZZLE_TIP', 'drag__tip'],
    ['INPAINTING', 'INPAINTING_TIP', 'drag__tip'],
    ['SLIDING', 'SLIDE_TIP', 'drag__tip'],
    ['CHECK_BOX', 'CHECK_BOX_TIP', 'tap__tip'],
  ] as const

  test.each(TIPS)('%s: the tip of its own kind, own text before that of the language', async (type, key, part) => {
    b.service.initializations(challenge(type))
    const { page, captcha } = await b.mount({ mode: 'embed', language: 'fr', texts: null })
    expect(captcha.view.text(part)).toBe(textsOf('fr')[key])
    await page.set({ texts: { fr: { [key]: 'À moi' } } })
    expect(captcha.view.text(part)).toBe('À moi')
    expect(captcha.view.text('panel__title')).toBe(textsOf('fr').POPUP_TITLE)
  })

  test('a language of one’s own falls back to English, text by text', async () => {
    const texts = { eo: { POPUP_TITLE: 'Kontrolo' }, fr: { PUZZLE_TIP: 'Non' } }
    const { captcha } = await b.mount({ mode: 'embed', language: 'eo', texts })
    expect(captcha.view.text('panel__title')).toBe('Kontrolo')
    expect(captcha.view.text('drag__tip')).toBe(textsOf('en').PUZZLE_TIP)
  })

  test('texts of another language are not used', async () => {
    const { captcha } = await b.mount({ mode: 'embed', language: 'de', texts: { fr: { POPUP_TITLE: 'Non' } } })
    expect(captcha.view.text('panel__title')).toBe(textsOf('de').POPUP_TITLE)
  })

  test('labels for a screen reader are in the language', async () => {
    const { captcha } = await b.mount({ mode: 'embed', language: 'es' })
    expect(captcha.view.attribute('drag__thumb', 'ariaLabel')).toBe(textsOf('es').SLIDER_LABEL)
    expect(captcha.view.attribute('drag__picture', 'ariaLabel')).toBe(textsOf('es').PICTURE_LABEL)
    expect(captcha.view.attribute('panel', 'ariaLabel')).toBe(textsOf('es').POPUP_TITLE)
  })

  test('Arabic turns the panel around', async () => {
    const { captcha } = await b.mount({ mode: 'embed', language: 'ar' })
    expect(captcha.view.has('panel--rtl')).toBe(true)
  })

  test('an unknown language is told in English', async () => {
    const { captcha } = await b.mount({ mode: 'embed', language: 'xx' })
    expect(captcha.view.text('error__text')).toBe(textsOf('en').UNAVAILABLE)
  })
})

test('what is shown is never that of the captcha before', async () => {
  b.service.initializations(challenge('PUZZLE'), respond({ Success: false, Code: 'IllegalScene' }))
  const { captcha } = await b.mount({ mode: 'embed' })
  captcha.api.refresh()
  await settled()
  expect(captcha.view.has('drag')).toBe(false)
  expect(captcha.view.text('error__code')).toBe('IllegalScene')
})
