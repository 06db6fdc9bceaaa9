import { bench, settled } from '../harness'

const b = bench()

async function openPopup(sdkVersion?: string) {
  b.phone.sdkVersion = sdkVersion
  const { captcha, page } = await b.mount()
  await captcha.show()
  const inPortal = () => captcha.node.dom.querySelectorAll('wx-root-portal wx-view').length > 0
  return { captcha, page, inPortal }
}

describe('the popup stands in a root-portal', () => {
  test.each(['2.25.2', '2.25.10', '3.0.0', '3.8.12'])('from base library 2.25.2 on: %s', async sdkVersion => {
    const { captcha, inPortal } = await openPopup(sdkVersion)
    expect(inPortal()).toBe(true)
    expect(captcha.view.popped).toBe(true)
    expect(captcha.view.all('panel')).toHaveLength(1)
  })

  test.each(['2.11.2', '2.25.1', undefined])('not before: %s', async sdkVersion => {
    const { captcha, inPortal } = await openPopup(sdkVersion)
    expect(inPortal()).toBe(false)
    expect(captcha.view.popped).toBe(true)
    expect(captcha.view.all('panel')).toHaveLength(1)
  })
})

test.each(['2.25.1', '2.25.2'])('its content is mounted once, however often it opens: %s', async sdkVersion => {
  const { captcha } = await openPopup(sdkVersion)
  const [panel] = captcha.view.all('panel')
  const [picture] = captcha.view.all('drag__picture')
  for (let round = 0; round < 10; round += 1) {
    captcha.api.hide()
    await settled()
    expect(captcha.view.popped).toBe(false)
    await captcha.show()
    expect(captcha.view.popped).toBe(true)
  }
  expect(captcha.view.all('panel')).toEqual([panel])
  expect(captcha.view.all('drag__picture')).toEqual([picture])
})

test('what is asked for last happens, within one turn too', async () => {
  const { captcha } = await openPopup('3.0.0')
  for (const method of ['hide', 'show', 'hide', 'show', 'hide'] as const) captcha.api[method]()
  await settled()
  expect(captcha.view.popped).toBe(false)
  for (const method of ['show', 'hide', 'show'] as const) captcha.api[method]()
  await settled()
  expect(captcha.view.popped).toBe(true)
})

test.each(['2.25.1', '2.25.2'])('a page that leaves while it is open takes it along: %s', async sdkVersion => {
  const { page } = await openPopup(sdkVersion)
  page.detach()
  expect(document.querySelector('[class*="popup"]')).toBeNull()
})
