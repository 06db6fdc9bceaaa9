import { eventually, login, openLogin } from './driver'
import { useStage } from './harness'

const stage = useStage()

/** What a page elsewhere does in the developer's browser while `npm start` runs. */
const attack = (preview: string, service: string, backend: string, web: string) => `<!doctype html>
<script src="${preview}package.js"></script>
<script src="${service}_requests"></script>
<img src="${preview}assets/app.js">
<iframe src="${preview}"></iframe>
<iframe src="${web}captcha.html"></iframe>
<script src="${web}AliyunCaptcha.js"></script>
<form id="reset" method="post" action="${service}_reset" target="out"></form><iframe name="out"></iframe>
<script>
  document.querySelector('#reset').submit()
  const simple = { method: 'POST', mode: 'no-cors', body: 'x' }
  window.results = Promise.allSettled([
    fetch('${service}_records/x', { mode: 'no-cors' }),
    fetch('${service}_reset', simple),
    fetch('${service}_clock', simple),
    fetch('${backend}login', simple),
    fetch('${preview}package.js', { mode: 'no-cors' }),
  ])
</script>`

test('a foreign page gets nothing and moves nothing; the own page goes on', async () => {
  const { previewUrl, serviceUrl, backendUrl, webUrl } = stage.servers
  const asked = async () => (await (await fetch(`${serviceUrl}_requests`)).json()) as unknown[]
  const opened = await openLogin(stage, { sceneId: 'puzzle' })
  const { app } = opened
  await login(opened)
  await eventually('the captcha is initialized', async () => (await asked()).length > 0)
  const before = await asked()

  // Chromium asks a person before a page may reach this machine; others do not ask.
  await app.page.context().grantPermissions(['local-network-access'], { origin: 'https://evil.example' })
  const foreign = await app.page.context().newPage()
  const statuses: [url: string, status: number][] = []
  foreign.on('response', response => {
    if (!response.url().startsWith('https://evil.example')) statuses.push([response.url(), response.status()])
  })
  await foreign.route('https://evil.example/', route =>
    route.fulfill({ contentType: 'text/html', body: attack(previewUrl, serviceUrl, backendUrl, webUrl) }),
  )
  await foreign.goto('https://evil.example/')
  await foreign.evaluate('window.results')
  expect(await foreign.evaluate('typeof globalThis.__miniProgram')).toBe('undefined')
  // They did reach the servers: of some, Chromium hands out no answer at all.
  expect(statuses.map(([url]) => new URL(url).pathname)).toEqual(
    expect.arrayContaining(['/', '/_records/x', '/_reset', '/_clock', '/login', '/captcha.html']),
  )
  expect(statuses.filter(([, status]) => status !== 403)).toEqual([])
  await foreign.close()

  expect(await asked()).toEqual(before)
})
