import { type App, useStage } from './harness'

const stage = useStage()

const MARK = 'injected'
/** What would run, load, restyle or close a tag if it were taken for markup anywhere. */
const HOSTILE = [
  `<script>window.${MARK}=1</script>`,
  `<img src=x onerror="window.${MARK}=1">`,
  `"><b class="${MARK}">`,
  `' style='background:url(//evil.test/${MARK})`,
  `{{constructor.constructor("window.${MARK}=1")()}}`,
  `;--captcha-primary:url(//evil.test/${MARK})`,
  `javascript:window.${MARK}=1`,
].join(' ')

const SUCCESS = { RequestId: HOSTILE, Success: true, Code: 'Success', Message: HOSTILE, LimitFlow: false }
const CHALLENGE = {
  ...SUCCESS,
  CertifyId: HOSTILE.slice(0, 200),
  CaptchaType: 'PUZZLE',
  StaticPath: '//evil.test/',
  DeviceConfig: HOSTILE,
}
const REFUSAL = {
  Success: false,
  Code: `Custom.${MARK}" class="${MARK}`,
  Message: HOSTILE,
  RequestId: HOSTILE,
  LimitFlow: false,
}

interface Opened {
  readonly app: App
  /** Everything that the page asked a server for. */
  readonly urls: readonly string[]
}

/** The comment page, whose captcha is embedded, with `answer` for each initialization. */
async function open(answer: object): Promise<Opened> {
  const urls: string[] = []
  const app = await stage.openPage('pages/login/index')
  app.page.on('request', request => urls.push(request.url()))
  await app.page.route(`${stage.servers.serviceUrl}demo/`, route =>
    route.fulfill({ json: answer, headers: { 'access-control-allow-origin': '*' } }),
  )
  await app.goto('pages/comment/index')
  return { app, urls }
}

/** What became of the hostile text: elements, attributes, code. */
const harm = (app: App) =>
  app.page.evaluate(mark => {
    const captcha = document.querySelector('[data-is="captcha/captcha"]')
    const elements = [...(captcha?.querySelectorAll('*') ?? [])]
    return {
      ran: mark in window,
      scripts: elements.filter(({ tagName }) => /^(SCRIPT|IFRAME|OBJECT|A|B|LINK|STYLE)$/.test(tagName)).length,
      classes: elements.filter(element => element.classList.contains(mark)).length,
      styles: elements.filter(element => (element.getAttribute('style') ?? '').includes(mark)).length,
      handlers: elements.filter(element => [...element.attributes].some(({ name }) => /^on/.test(name))).length,
    }
  }, MARK)

const HARMLESS = { ran: false, scripts: 0, classes: 0, styles: 0, handlers: 0 }

const strangers = ({ urls }: Opened) => {
  const own = Object.values(stage.servers).filter((value): value is string => typeof value === 'string')
  return urls.filter(url => /^https?:/.test(url) && !own.some(base => url.startsWith(base)))
}

test('what the service says of an error is text, whatever it says', async () => {
  const opened = await open(REFUSAL)
  const { app } = opened
  await app.byClass('error__fold').tap()
  // It is shown, so that the rest of this test is about something.
  await app.view.getByText('onerror', { exact: false }).first().waitFor()
  expect(await harm(app)).toEqual(HARMLESS)
  expect(strangers(opened)).toEqual([])
})

test('the members of a challenge cannot leave their places', async () => {
  const pictures = { Image: 'qst/missing/picture.jpg', PuzzleImage: 'qst/missing/piece.png' }
  const opened = await open({ ...CHALLENGE, ...pictures })
  const shown = opened.app.byClass('drag__thumb').or(opened.app.byClass('error')).filter({ visible: true })
  await shown.first().waitFor()
  expect(await harm(opened.app)).toEqual(HARMLESS)
  expect(strangers(opened)).toEqual([])
})

test.each([
  ['another host', 'https://evil.test/a.png'],
  ['another host without a scheme', '//evil.test/a.png'],
  ['a script', `javascript:window.${MARK}=1`],
  ['data', 'data:image/svg+xml,<svg/>'],
  ['a style', `a.png");background:url(//evil.test/${MARK}`],
  ['a way up', '../../../_requests'],
])('a picture path that is %s is refused, and nothing is fetched', async (_, path) => {
  const opened = await open({ ...CHALLENGE, CertifyId: 'c-1', Image: path, PuzzleImage: path })
  await opened.app.byClass('error__code').waitFor()
  expect(await opened.app.byClass('error__code').innerText()).toBe('MalformedResponse')
  expect(await harm(opened.app)).toEqual(HARMLESS)
  expect(strangers(opened)).toEqual([])
  expect(opened.urls.filter(url => /evil|_requests/.test(url))).toEqual([])
})
