import { textsOf } from '../../../plugin/locales/tables'
import { advance, bench, challenge, failWith, settled } from '../harness'

const b = bench()

describe('a popup before it is first opened', () => {
  test('is not made with the challenge: the page goes first', async () => {
    const { captcha } = await b.mount()
    expect(captcha.state).toBe('ready')
    expect(captcha.view.has('panel')).toBe(false)
    expect(captcha.view.has('popup')).toBe(false)
  })

  test('is mounted in a pause, hidden and with its pictures; opening it is one change', async () => {
    const { captcha } = await b.mount()
    await advance(400)
    expect(captcha.view.has('popup')).toBe(true)
    expect(captcha.view.has('popup--open')).toBe(false)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
    expect(captcha.api.getState()).toMatchObject({ state: 'ready', visible: false })
    await captcha.show()
    expect(captcha.view.has('popup--open')).toBe(true)
    expect(captcha.told).toEqual(['ready'])
  })

  test('is never made where nothing is fetched ahead and nobody opens it', async () => {
    const { captcha } = await b.mount({ prefetch: false })
    await advance(10_000)
    expect(captcha.view.has('popup')).toBe(false)
  })

  test('is not made for an error either, which a screen reader is told', async () => {
    b.service.initializations(failWith('', 600002))
    const { captcha } = await b.mount()
    expect(captcha.state).toBe('error')
    expect(captcha.view.has('popup')).toBe(false)
    expect(captcha.view.text('captcha__live')).toBe(textsOf('cn').UNAVAILABLE)
  })

  test('comes with the first show() and stays from then on, pictures included', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    expect(captcha.view.has('panel')).toBe(true)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
    captcha.api.hide()
    await settled()
    expect(captcha.view.has('popup')).toBe(true)
  })

  test('is not made while the page is hidden, but when it is visible again', async () => {
    const { page, captcha } = await b.mount()
    page.lifetime('hide')
    await advance(400)
    expect(captcha.view.has('popup')).toBe(false)
    page.lifetime('show')
    await advance(400)
    expect(captcha.view.has('popup')).toBe(true)
  })

  test('asks for the pictures of each challenge: a refresh has others', async () => {
    b.service.initializations(
      challenge('PUZZLE', { Image: 'qst/first.png', PuzzleImage: 'qst/first-piece.png' }),
      challenge('PUZZLE', { Image: 'qst/second.png', PuzzleImage: 'qst/second-piece.png' }),
    )
    const { captcha } = await b.mount()
    const sources = () => String(captcha.node.data.image)
    await advance(400)
    expect(sources()).toContain('qst/first.png')
    captcha.api.refresh()
    await settled()
    expect(sources()).toContain('qst/second.png')
    expect(captcha.view.has('popup')).toBe(true)
  })

  test('is made for three captchas of a mini program; that of a fourth comes with its first show()', async () => {
    for (let made = 0; made < 3; made += 1) await b.mount()
    await advance(400)
    const { captcha } = await b.mount()
    await advance(400)
    expect(captcha.view.has('popup')).toBe(false)
    await captcha.show()
    expect(captcha.view.has('popup--open')).toBe(true)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
  })

  test('is never made for an embedded captcha', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.view.has('popup')).toBe(false)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
  })
})
