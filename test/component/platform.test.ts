import { advance, bench, drag, picturesLoad } from './harness'

const b = bench()

/** Not for plugins, or younger than our oldest base library, by WeChat's typings. */
const DOUBTFUL = ['getAppBaseInfo', 'getRandomValues', 'onThemeChange', 'offThemeChange'] as const

const refuse = () => {
  throw new TypeError('this API is not available in plugins')
}

/** Before each captcha is attached; `bench` makes the phone anew for each test. */
function without(names: readonly string[], instead: unknown): void {
  const { wx } = globalThis as unknown as { wx: Record<string, unknown> }
  for (const name of names) wx[name] = instead
}

describe.each([
  ['missing', undefined],
  ['throwing', refuse],
])('with functions of wx %s', (_, instead) => {
  test.each<{ readonly names: readonly string[] }>([...DOUBTFUL.map(name => ({ names: [name] })), { names: DOUBTFUL }])(
    '$names',
    async ({ names }) => {
      without(names, instead)
      const { page, captcha } = await b.mount()
      await captcha.show()
      await picturesLoad(captcha)
      await drag(captcha)
      await advance(2000)
      expect(captcha.told).toEqual(['ready', 'success', 'close'])
      page.detach()
      const nonces = b.service.requests.map(({ fields }) => fields.SignatureNonce ?? '')
      expect(nonces).toEqual([expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f]{32}$/)])
      expect(new Set(nonces).size).toBe(2)
    },
  )
})

test('where only getAppBaseInfo is missing, the theme comes from getSystemInfoSync', async () => {
  without(['getAppBaseInfo'], undefined)
  without(['getSystemInfoSync'], () => ({ theme: 'dark', SDKVersion: '2.11.2' }))
  const { captcha } = await b.mount({ mode: 'embed' })
  expect(captcha.view.has('panel--dark')).toBe(true)
})
