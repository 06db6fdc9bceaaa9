import { advance, bench, builtModule, challenge, decoded, drag, picturesLoad, verdict } from './harness'

const b = bench('npm')

describe('the npm component', () => {
  test('initializes, is solved at the second attempt, and closes', async () => {
    b.service.verifications(verdict(false, 'F015'), verdict(true, 'T001'))
    const { captcha } = await b.mount({ language: 'en' })
    await captcha.show()
    for (let round = 0; round < 2; round++) {
      await picturesLoad(captcha)
      await drag(captcha)
      await advance(1400)
    }
    expect(captcha.told).toEqual(['ready', 'fail', 'ready', 'success', 'close'])
    expect(decoded(captcha.only('success').captchaVerifyParam).certifyId).toBe('certify-2')
  })

  test('has faults in one error', async () => {
    const { captcha } = await b.mount({ mode: 'dialog', timeout: -1 })
    expect(captcha.only('error').issues?.map(({ field }) => field)).toEqual(['mode', 'timeout'])
  })

  test('shares its settings with the public module of the package', async () => {
    const request = jest.fn((options: { success: (answer: unknown) => void }) => {
      options.success(challenge('CHECK_BOX')(0))
    })
    builtModule('npm').configure({ request })
    const { captcha } = await b.mount()
    builtModule('npm').configure({ request: null })
    expect(request).toHaveBeenCalledTimes(1)
    expect(captcha.only('ready').captchaType).toBe('CHECK_BOX')
  })
})
