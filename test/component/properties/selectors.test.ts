import { advance, bench, captchaTag, REQUIRED, settled } from '../harness'

const b = bench()

const SELECTORS = ['element', 'button'] as const

/** A page that has a node with the id `here`. */
const withNode = (tag: string) => `<view><view id="here"></view>${tag}</view>`

interface Query {
  select(selector: string): { fields(fields: object): void; boundingClientRect(): void }
  exec(done: (found: readonly unknown[]) => void): void
}

/** Stands where the owner stands, for what its queries would answer. */
const owner = (exec: Query['exec']) => ({
  createSelectorQuery: (): Query => ({
    select: () => ({ fields: () => undefined, boundingClientRect: () => undefined }),
    exec,
  }),
})

describe.each(SELECTORS)(':%s', name => {
  test('a node of the page', async () => {
    const { captcha } = await b.mount({ [name]: '#here' }, withNode)
    expect(captcha.told).toEqual(['ready'])
    expect(b.service.requests).toHaveLength(1)
  })

  test('no node of the page', async () => {
    const { captcha } = await b.mount({ [name]: '#there' }, withNode)
    expect(captcha.told).toEqual(['error'])
    expect(captcha.only('error').issues).toMatchObject([
      { field: name, rule: 'selector', received: '"#there"', message: expect.stringContaining('#there') },
    ])
    expect(b.service.requests).toEqual([])
  })

  test('a node that came since the last change', async () => {
    const late = (tag: string) => `<view>${tag}<view wx:if="{{region === 'sgp'}}" id="late"></view></view>`
    const { page, captcha } = await b.mount({ [name]: '#late', region: 'cn' }, late)
    await page.set({ region: 'sgp' })
    expect(captcha.told).toEqual(['error', 'ready'])
  })
})

describe('both selectors', () => {
  test('absent: two faults in one event, beside those of values', async () => {
    const { captcha } = await b.mount({ element: '#a', button: '#b', region: 'us' }, withNode)
    const issues = captcha.only('error').issues ?? []
    expect(issues.map(({ field, rule }) => [field, rule])).toEqual([
      ['region', 'value'],
      ['element', 'selector'],
      ['button', 'selector'],
    ])
  })

  test('are looked for after the lifetime `ready`, and the request waits for that', async () => {
    const page = b.open(
      `<view><view id="here"></view><block wx:if="{{there}}">${captchaTag('captcha', ['sceneId', 'prefix', 'element'])}</block></view>`,
      { ...REQUIRED, element: '#here', there: false },
    )
    // What comes later gets no lifetime `ready` from miniprogram-simulate: the page is laid out when this test says so.
    await page.set({ there: true })
    const captcha = page.captcha()
    const asked = jest.spyOn(captcha.node.instance, 'selectOwnerComponent')
    await advance(500)
    expect(asked).not.toHaveBeenCalled()
    expect(captcha.state).toBe('validating')
    captcha.node.triggerLifeTime('ready')
    await settled()
    expect(asked).toHaveBeenCalled()
    expect(captcha.told).toEqual(['ready'])
  })
})

describe('the owner', () => {
  const TAG = captchaTag('captcha', ['sceneId', 'prefix', 'button'])

  const mounted = async (found: unknown) => {
    const page = b.open(TAG, { ...REQUIRED, button: '#here' })
    const captcha = page.captcha()
    jest.spyOn(captcha.node.instance, 'selectOwnerComponent').mockReturnValue(found)
    await settled()
    return captcha
  }

  const broken: Query['exec'] = () => {
    throw new Error('no query here')
  }
  test.each<[string, Query['exec'], string]>([
    ['answers with the node', done => done([{ id: 'here' }]), 'ready'],
    ['answers without it', done => done([null]), 'error'],
    ['throws, so the check is skipped', broken, 'ready'],
  ])('%s', async (_, exec, event) => {
    const captcha = await mounted(owner(exec))
    expect(captcha.told).toEqual([event])
  })

  test('beyond a plugin’s boundary: the check is skipped', async () => {
    const page = b.open(TAG, { ...REQUIRED, button: '#here' })
    const captcha = page.captcha()
    jest.spyOn(captcha.node.instance, 'selectOwnerComponent').mockReturnValue(null)
    Object.defineProperty(captcha.node.instance, 'is', { value: 'plugin-private://wx0/captcha/captcha' })
    await settled()
    expect(captcha.told).toEqual(['ready'])
  })

  test('throws when its room is measured: the room stays as it is', async () => {
    const page = b.open(`<view>${captchaTag('captcha', ['sceneId', 'prefix', 'mode', 'element'])}</view>`, {
      ...REQUIRED,
      mode: 'embed',
      element: '#here',
    })
    const captcha = page.captcha()
    jest.spyOn(captcha.node.instance, 'selectOwnerComponent').mockReturnValue(owner(broken))
    await settled()
    expect(captcha.told).toEqual(['ready'])
    expect(captcha.view.attribute('captcha__embed', 'style')).toBe('')
  })

  test('never answers: the check is skipped after a while', async () => {
    const captcha = await mounted(owner(() => undefined))
    expect(captcha.told).toEqual([])
    await advance(2000)
    expect(captcha.told).toEqual(['ready'])
  })
})
