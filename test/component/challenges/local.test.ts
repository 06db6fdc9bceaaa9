import { dataUrl, PICTURES, textBytes } from '../../unit/fakes/pictures'
import {
  advance,
  bench,
  builtModule,
  type Captcha,
  captchaTag,
  challenge,
  drag,
  failWith,
  picturesLoad,
  REQUIRED,
  respond,
  settled,
} from '../harness'

/** A service over `http:`, whose pictures base library 3.8.7 does not load through `<image>`. */
const b = bench()
const LOCAL = { endpoint: 'http://127.0.0.1:8787/demo/', prefix: '' }
const DATA = { image: dataUrl('png', PICTURES.png), piece: dataUrl('png', PICTURES.png) }

const sources = ({ view }: Captcha) => ['drag__picture', 'drag__piece'].map(part => view.attribute(part, 'src'))
const embedded = (properties = {}) => b.mount({ ...LOCAL, mode: 'embed', ...properties })

test('its pictures come from its own origin, as bytes, and are shown as data: addresses', async () => {
  const { captcha } = await embedded()
  expect(
    b.service.sent('picture').map(({ url, method, responseType, data }) => ({ url, method, responseType, data })),
  ).toEqual([
    {
      url: 'http://127.0.0.1:8787/qst/online/2/inpainted.png',
      method: 'GET',
      responseType: 'arraybuffer',
      data: undefined,
    },
    {
      url: 'http://127.0.0.1:8787/qst/online/2/piece.png',
      method: 'GET',
      responseType: 'arraybuffer',
      data: undefined,
    },
  ])
  expect(captcha.told).toEqual(['ready'])
  expect(sources(captcha)).toEqual([DATA.image, DATA.piece])
})

test('over https: nothing is fetched here', async () => {
  const { captcha } = await embedded({ endpoint: 'https://relay.test/', imageBase: 'https://relay.test/pictures/' })
  expect(b.service.sent('picture')).toEqual([])
  expect(sources(captcha)[0]).toBe('https://relay.test/pictures/qst/online/2/inpainted.png')
})

test('ready is told with the answer; the pictures may take longer', async () => {
  b.service.pictures('never')
  const { captcha } = await embedded()
  expect(captcha.told).toEqual(['ready'])
  expect(captcha.view.has('drag__spinner')).toBe(true)
  expect(sources(captcha)).toEqual(['', ''])
  for (const request of b.service.sent('picture')) request.end(respond(PICTURES.png))
  await settled()
  await picturesLoad(captcha)
  expect(captcha.view.has('drag__spinner')).toBe(false)
  await drag(captcha)
  expect(captcha.told).toEqual(['ready', 'success'])
})

test('a popup that is still closed has them', async () => {
  const { captcha } = await b.mount(LOCAL)
  await advance(400)
  expect(captcha.view.has('popup--open')).toBe(false)
  expect(sources(captcha)).toEqual([DATA.image, DATA.piece])
  await captcha.show()
  expect(sources(captcha)).toEqual([DATA.image, DATA.piece])
  expect(b.service.sent('picture')).toHaveLength(2)
})

test('they cross to the view once, in one setData, whatever happens after that', async () => {
  const values = { ...REQUIRED, ...LOCAL, mode: 'embed' }
  const captcha = b.open(captchaTag('captcha', Object.keys(values)), values).captcha()
  const setData = jest.spyOn(captcha.node.instance, 'setData')
  await settled()
  await picturesLoad(captcha)
  await drag(captcha)
  await advance(2000)
  const crossed = setData.mock.calls
    .map(([patch]) => patch)
    .filter(patch => JSON.stringify(patch).includes('data:image'))
  expect(crossed).toEqual([DATA])
})

describe.each([
  ['a page', respond(textBytes('<!DOCTYPE html>')), { issues: [{ field: expect.stringMatching(/Image$/), rule: 'format' }] }],
  ['0 bytes', respond(new ArrayBuffer(0)), { issues: [{ rule: 'format' }] }],
  ['404', respond(textBytes('-'), 404), { service: { statusCode: 404 } }],
  ['a redirect', respond(textBytes(''), 301), { service: { statusCode: 301 } }],
  ['no network', failWith('request:fail url not in domain list', 600002), { platform: { errno: 600002, errMsg: 'request:fail url not in domain list' } }],
])('%s in the place of a picture', (_, outcome, said) => {
  test('one fresh challenge, then ResourceLoadFailed, which says who was asked and what came', async () => {
    b.service.pictures(outcome)
    const { captcha } = await embedded({ language: 'en' })
    await advance(10000)
    expect(captcha.told).toEqual(['ready', 'ready', 'error'])
    const error = captcha.only('error')
    expect(error).toMatchObject({ code: 'ResourceLoadFailed', certifyId: 'certify-2', attempts: 1, ...said })
    expect(error.message).toBe('An image of the challenge did not load from 127.0.0.1:8787.')
    expect(JSON.stringify(error).length).toBeLessThan(8192)
  })

  test('of the first challenge alone: the second one is solved', async () => {
    b.service.pictures(index => (index === 0 ? outcome : respond(PICTURES.jpeg)))
    const { captcha } = await embedded()
    await advance(1000)
    await picturesLoad(captcha)
    await drag(captcha)
    expect(captcha.told).toEqual(['ready', 'ready', 'success'])
    expect(captcha.only('success').certifyId).toBe('certify-2')
  })
}) // biome-ignore format: a table

test('a refresh while they come: those of the first challenge are aborted, and never shown', async () => {
  b.service.pictures('never')
  const { captcha } = await embedded()
  const first = b.service.sent('picture')
  captcha.api.refresh()
  await settled()
  expect(first.map(({ aborted }) => aborted)).toEqual([true, true])
  for (const request of first) request.end(respond(PICTURES.gif))
  await settled()
  expect(sources(captcha)).toEqual(['', ''])
  for (const request of b.service.sent('picture').slice(2)) request.end(respond(PICTURES.png))
  await settled()
  expect(sources(captcha)).toEqual([DATA.image, DATA.piece])
})

test('detached while they come: they are aborted, and nothing is said', async () => {
  b.service.pictures('never')
  const { page, captcha } = await embedded()
  page.detach()
  expect(b.service.sent('picture').map(({ aborted }) => aborted)).toEqual([true, true])
  for (const request of b.service.sent('picture')) request.end(respond(textBytes('oops')))
  await advance(60000)
  expect(captcha.told).toEqual(['ready'])
})

test('on a hidden page they are not asked for; once it is back, they are', async () => {
  b.service.initializations('never')
  const { page, captcha } = await embedded()
  page.lifetime('hide')
  b.service.last.end(challenge('PUZZLE')(0))
  await advance(10000)
  expect(captcha.told).toEqual(['ready'])
  expect(b.service.sent('picture')).toEqual([])
  page.lifetime('show')
  await settled()
  expect(sources(captcha)).toEqual([DATA.image, DATA.piece])
})

test('an answer while they come ends the fetching', async () => {
  b.service.pictures('never')
  const { captcha } = await embedded()
  await drag(captcha)
  expect(b.service.sent('picture').map(({ aborted }) => aborted)).toEqual([true, true])
  expect(captcha.told).toEqual(['ready', 'success'])
})

describe("a host's own request function", () => {
  afterEach(() => builtModule().configure({ request: null }))

  test('is asked for the pictures too', async () => {
    const asked = jest.fn(b.service.request)
    builtModule().configure({ request: asked })
    const { captcha } = await embedded()
    expect(asked.mock.calls.map(([{ method }]) => method)).toEqual(['POST', 'GET', 'GET'])
    expect(sources(captcha)).toEqual([DATA.image, DATA.piece])
  })

  test('that knows no responseType: the error says so', async () => {
    b.service.pictures(respond('\ufffdPNG\r\n'))
    builtModule().configure({ request: b.service.request })
    const { captcha } = await embedded()
    await advance(5000)
    expect(captcha.only('error')).toMatchObject({
      code: 'ResourceLoadFailed',
      issues: [{ field: 'Image', rule: 'type', expected: 'ArrayBuffer' }],
    })
  })
})
