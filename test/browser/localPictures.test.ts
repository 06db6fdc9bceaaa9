import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually, heard, login, openComment, openLogin } from './driver'
import { type App, useStage } from './harness'

/** Pictures of a service over `http:`, which `<image>` does not load here, as it does not from base library 3.8.7 on. */
const stage = useStage()
beforeEach(() => stage.service.reset())

const shown = async (app: App) =>
  app.page.locator('wx-image img').evaluateAll(images => images.map(image => image.getAttribute('src') ?? ''))

test('on every page of the demo they are data: addresses; those of the package are files of it', async () => {
  const opened = await openLogin(stage, { sceneId: 'puzzle' })
  const { app, captcha } = opened
  await captcha.until('ready')
  await login(opened)
  await captcha.challenge()
  expect((await shown(app)).filter(src => src.startsWith('data:'))).toEqual([
    expect.stringMatching(/^data:image\/jpeg;base64,\/9j\//),
    expect.stringMatching(/^data:image\/png;base64,iVBORw0KGgo/),
  ])
  expect((await shown(app)).filter(src => /^https?:/.test(src))).toEqual([])
})

type Answer = (right: Buffer, response: ServerResponse) => void

/** Answers for the pictures in the service's place; `right` is what the service would send. */
describe('a server that answers', () => {
  let server: Server
  let answer: Answer
  beforeAll(async () => {
    server = createServer(async ({ url = '' }, response) => {
      response.setHeader('access-control-allow-origin', '*')
      const path = url.replace(/^\/moved/, '')
      const right = Buffer.from(await (await fetch(new URL(path, stage.servers.serviceUrl))).arrayBuffer())
      if (path === url) answer(right, response)
      else response.end(right)
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** The comment page, its pictures from that server. */
  async function open(answered: Answer) {
    answer = answered
    const opened = await openComment(stage, { sceneId: 'puzzle' })
    await opened.app.page.route(/\/qst\//, route => {
      const { pathname } = new URL(route.request().url())
      return route.continue({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}` })
    })
    await opened.app.page.reload()
    return opened
  }

  test.each<[string, Answer]>([
    ['with another content type', (right, response) => response.setHeader('content-type', 'text/html').end(right)],
    ['in pieces', (right, response) => response.write(right.subarray(0, 9), () => response.end(right.subarray(9)))],
  ])('%s: it is solved', async (_, answered) => {
    const { captcha } = await open(answered)
    await captcha.solve()
    await captcha.until('passed')
  })

  test('by a redirect to the picture: it is solved', async () => {
    const { captcha, app } = await open(() => undefined)
    answer = (_, response) => response.writeHead(302, { location: `/moved${response.req.url}` }).end()
    await app.page.reload()
    await captcha.solve()
    await captcha.until('passed')
  })

  test.each<[string, Answer, object]>([
    ['nothing', (_, response) => response.end(), { issues: [{ rule: 'format' }] }],
    ['a page', (_, response) => response.end('<!DOCTYPE html><title>Wi-Fi</title>'), { issues: [{ rule: 'format' }] }],
    ['2 MB and a byte', (right, response) => response.end(Buffer.concat([right, Buffer.alloc(2 ** 21 + 1 - right.length)])), { issues: [{ rule: 'value', received: '2097153' }] }],
    ['half a picture, and cuts the connection', (right, response) => response.writeHead(200, { 'content-length': right.length }).write(right.subarray(0, right.length / 2), () => response.destroy()), { platform: { errMsg: 'request:fail ' } }],
    ['the first bytes of a picture alone', (right, response) => response.end(right.subarray(0, 16)), { platform: { errMsg: expect.stringContaining('fail') } }],
  ])('%s: a fresh challenge, then ResourceLoadFailed', async (_, answered, said) => {
    const { app, captcha } = await open(answered)
    await captcha.until('error')
    expect((await heard(app)).map(({ name }) => name).filter(name => name !== 'statechange')).toEqual(['ready', 'ready', 'error'])
    expect((await heard(app, 'error')).map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ code: 'ResourceLoadFailed', message: expect.stringContaining('127.0.0.1') }),
    ])
    expect(await heard(app, 'error')).toMatchObject([{ detail: said }])
  }) // biome-ignore format: a table

  test('late: the challenge is ready and waits for them; gone by then, nobody minds', async () => {
    const waiting: (() => void)[] = []
    const { app, captcha } = await open((right, response) => void waiting.push(() => response.end(right)))
    await captcha.until('ready')
    await captcha.part('drag__spinner').waitFor()
    await eventually('both are asked for', async () => waiting.length === 2)
    for (const release of waiting.splice(0)) release()
    await captcha.solve()
    await captcha.until('passed')
    await captcha.call('refresh')
    await captcha.until('ready')
    await app.goto('pages/settings/index')
    for (const release of waiting.splice(0)) release()
    await app.page.getByRole('heading', { name: '设置' }).waitFor()
  })
})
