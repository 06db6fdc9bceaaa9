import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { DOCTOR_FLAGS } from '../../doctor/options'
import { TEXTS } from '../../doctor/texts'
import { json } from '../contract/dist'
import { run } from './run'

const { version } = json<{ version: string }>('package.json')

test.each(['en', 'cn'] as const)('--help in %s names every flag', language => {
  const { help } = TEXTS[language]
  for (const flag of [...DOCTOR_FLAGS, 'language', 'json', 'help', 'version']) expect(help).toContain(`--${flag}`)
})

test('help is an answer; nothing at all is answered with an overview of the commands', async () => {
  const [asked, bare] = await Promise.all([run(['doctor', '--help']), run([])])
  expect(asked).toEqual({ code: 0, out: `${TEXTS.en.help}\n`, error: '' })
  expect(bare).toEqual({ code: 0, out: `${TEXTS.en.overview}\n`, error: '' })
})

test('--version is that of the package', async () => {
  expect((await run(['--version'])).out).toBe(`${version}\n`)
})

test.each([
  [['doctor', '--scenes', 'x'], /--scenes/],
  [['nurse'], /unknown command: nurse \(known: doctor webview copy\)/],
  [['webveiw'], /unknown command: webveiw; did you mean webview\?/],
  [['doctor', 'extra'], /unexpected: extra/],
  [['doctor', '--language', 'fr'], /--language: en \| cn$/m],
])('%j is misuse: said on standard error, exit 2', async (words, complaint) => {
  const ended = await run(words)
  expect(ended.code).toBe(2)
  expect(ended.out).toBe('')
  expect(ended.error).toMatch(complaint)
})

test('a timeout that is no number is a fault of that flag', async () => {
  const ended = await run(['doctor', '--scene', 'x', '--prefix', 'demo', '--timeout', 'soon'])
  expect(ended.code).toBe(2)
  expect(ended.out).toMatch(/--timeout: .*number 1–60000.*"soon"/)
})

describe('a dead address', () => {
  let silent: Server
  beforeAll(async () => {
    silent = createServer(() => undefined)
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => silent.close())

  const words = (port: number) => [
    'doctor',
    '--scene',
    'x',
    '--endpoint',
    `http://127.0.0.1:${port}/`,
    '--timeout',
    '200',
  ]

  test('where nothing listens: said at once, with what Node calls it', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await new Promise(resolve => other.close(resolve))
    const ended = await run(words(port))
    expect(ended.code).toBe(3)
    expect(ended.out).toMatch(/Code +NetworkError/)
    expect(ended.out).toMatch(/ECONNREFUSED {2}The machine is there, but nothing listens/)
  })

  test('that takes the connection and says nothing: RequestTimeout, and it ends', async () => {
    const ended = await run(words((silent.address() as AddressInfo).port))
    expect(ended.code).toBe(3)
    expect(ended.out).toMatch(/Code +RequestTimeout/)
    expect(ended.out).toMatch(/Attempts +3/)
  })
})
