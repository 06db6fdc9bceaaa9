import { advance, bench, challenge, settled } from '../harness'

const b = bench()

describe('a popup before it is first opened', () => {
  test('is not made, but its pictures are on their way the moment the challenge is there', async () => {
    const { captcha } = await b.mount()
    expect(captcha.state).toBe('ready')
    expect(captcha.view.has('panel')).toBe(false)
    expect(captcha.view.has('popup')).toBe(false)
    expect(captcha.view.all('captcha__ahead')).toHaveLength(2)
  })

  test('fetches nothing for a kind without pictures', async () => {
    b.service.initializations(challenge('SLIDING', { Image: '', PuzzleImage: '' }))
    const { captcha } = await b.mount()
    expect(captcha.state).toBe('ready')
    expect(captcha.view.has('captcha__ahead')).toBe(false)
  })

  test('is mounted in a pause, hidden and with its pictures; opening it is one change', async () => {
    const { captcha } = await b.mount()
    await advance(400)
    expect(captcha.view.has('popup')).toBe(true)
    expect(captcha.view.has('popup--open')).toBe(false)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
    expect(captcha.view.has('captcha__ahead')).toBe(false)
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

  test('comes with the first show() and stays from then on, pictures included', async () => {
    const { captcha } = await b.mount()
    await captcha.show()
    expect(captcha.view.has('panel')).toBe(true)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
    expect(captcha.view.has('captcha__ahead')).toBe(false)
    captcha.api.hide()
    await settled()
    expect(captcha.view.has('popup')).toBe(true)
    expect(captcha.view.has('captcha__ahead')).toBe(false)
  })

  test('asks for the pictures of each challenge: a refresh has others', async () => {
    b.service.initializations(
      challenge('PUZZLE', { Image: 'qst/first.png', PuzzleImage: 'qst/first-piece.png' }),
      challenge('PUZZLE', { Image: 'qst/second.png', PuzzleImage: 'qst/second-piece.png' }),
    )
    const { captcha } = await b.mount()
    const sources = () => String(captcha.node.data.image)
    expect(sources()).toContain('qst/first.png')
    captcha.api.refresh()
    await settled()
    expect(sources()).toContain('qst/second.png')
    expect(captcha.view.all('captcha__ahead')).toHaveLength(2)
  })

  test('is never made for an embedded captcha', async () => {
    const { captcha } = await b.mount({ mode: 'embed' })
    expect(captcha.view.has('popup')).toBe(false)
    expect(captcha.view.has('captcha__ahead')).toBe(false)
    expect(captcha.view.all('drag__picture')).toHaveLength(1)
  })
})
