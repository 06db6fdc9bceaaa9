import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSSDK, SCRIPT } from '../../doctor/webview/hosts'
import { readPage } from '../../doctor/webview/marker'
import { WEBVIEW_FLAGS, WEBVIEW_SWITCHES } from '../../doctor/webview/options'
import { WEBVIEW_TEXTS } from '../../doctor/webview/texts'
import { json } from '../contract/dist'
import { run } from './run'

const { version } = json<{ version: string }>('package.json')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'webview-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const out = () => join(folder, 'captcha.html')
const content = () => readFileSync(out(), 'utf8')
const write = (...more: readonly string[]) => run(['webview', '--prefix', 'demo', '--out', out(), ...more])

test.each(['en', 'cn'] as const)('--help in %s names every flag', async language => {
  const { help } = WEBVIEW_TEXTS[language]
  for (const flag of [...WEBVIEW_FLAGS, ...WEBVIEW_SWITCHES, 'language', 'json', 'help', 'version'])
    expect(help).toContain(`--${flag}`)
  expect((await run(['webview', '--help', '--language', language])).out).toBe(`${help}\n`)
})

test('writes one file, says what to do next, and again changes nothing', async () => {
  const first = await write('--region', 'sgp')
  expect([first.code, first.error]).toEqual([0, ''])
  expect(first.out).toMatch(
    /^Written: .*captcha\.html \([\d,]+ bytes; prefix demo, region sgp\)\n {2}1\. .*https.*text\/html/,
  )
  for (const word of ['业务域名', '<captcha-page url=', '"renderer": "webview"', 'Webview+H5', '--check'])
    expect(first.out).toContain(word)
  expect(readPage(content())).toEqual({ version, prefix: 'demo', region: 'sgp', intact: true })
  expect(content()).toContain(SCRIPT)
  expect(content()).toContain(JSSDK)
  const { mtimeMs } = statSync(out())
  expect((await write('--region', 'sgp')).out).toMatch(/^Unchanged: /)
  expect(statSync(out()).mtimeMs).toBe(mtimeMs)
  expect((await write()).out).toMatch(/^Replaced: .*region cn/)
  expect(readdirSync(folder)).toEqual(['captcha.html'])
})

test('the file: ES2015 without eval, with no address but those that it needs, below 40 KB', async () => {
  await write()
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(content()) ?? []
  const { parse } = await import('acorn')
  expect(() => parse(script, { ecmaVersion: 2015, sourceType: 'script' })).not.toThrow()
  expect(script).not.toMatch(/\beval\(|new Function|innerHTML|insertAdjacentHTML|document\.write/)
  const hosts = [...content().matchAll(/https?:\/\/([\w.*-]+)/g)].map(([, host = '']) => host)
  expect(hosts.filter(host => !/(^|\.)(alicdn|aliyuncs|wx\.qq)\.com$/.test(host))).toEqual([])
  expect(Buffer.byteLength(content())).toBeLessThan(40_000)
})

test('a file of another kind is kept, unless --force', async () => {
  writeFileSync(out(), '<p>mine</p>')
  const kept = await write()
  expect([kept.code, content()]).toEqual([1, '<p>mine</p>'])
  expect(kept.out).toMatch(/not made by this command.*\n.*--force/)
  expect((await write('--force')).code).toBe(0)
  expect(readPage(content())).not.toBeNull()
})

test('a folder, or a place that cannot be written: one sentence, exit 1, nothing left behind', async () => {
  mkdirSync(out())
  const there = await write('--force')
  expect([there.code, there.out.split('\n').length]).toEqual([1, 3])
  const nowhere = await run(['webview', '--prefix', 'demo', '--out', join(folder, 'no/such/captcha.html')])
  expect([nowhere.code, nowhere.out]).toEqual([1, expect.stringMatching(/cannot be written: ENOENT/)])
  expect(readdirSync(folder)).toEqual(['captcha.html'])
})

test('a link to another file is not written through', async () => {
  writeFileSync(join(folder, 'other.txt'), 'other')
  symlinkSync('other.txt', out())
  await write('--force')
  expect(readFileSync(join(folder, 'other.txt'), 'utf8')).toBe('other')
})

test('--allow adds hosts to the policy, to nothing else', async () => {
  await write()
  const before = content()
  await write('--allow', 'https://a.example,https://*.b.example')
  const added = content().replaceAll(' https://a.example https://*.b.example', '')
  expect(added).toBe(before)
  expect(content()).not.toBe(before)
})

test.each<[string[], RegExp]>([
  [['--out', 'x.html'], /--prefix is missing/],
  [['--prefix', 'demo'], /--out is missing/],
  [[], /--out is missing/],
  [['--prefix', 'demo', '--out', ''], /--out: expected captcha\.html/],
  [['--prefix', 'demo', '--out', 'x', '--check', 'https://x.example/'], /exclude each other/],
  [['--prefix', 'demo', '--out', 'x', '--region', 'us'], /--region: expected cn \| sgp, received "us"/],
  [['--prefix', 'https://demo.captcha-open.aliyuncs.com', '--out', 'x'], /--prefix: not a URL or a host.*: demo/],
  [['--prefix', 'a.b', '--out', 'x'], /--prefix: expected/],
  [['--prefix', '"><script>', '--out', 'x'], /--prefix: expected/],
  [['--prefix', 'evil.example/#', '--out', 'x'], /--prefix: expected/],
  [['--prefix', 'a'.repeat(64), '--out', 'x'], /--prefix: expected/],
  [['--prefix', 'démo', '--out', 'x'], /--prefix: expected/],
  [['--prefix', '', '--out', 'x'], /--prefix: expected/],
  [['--prefix', 'demo', '--out', 'x', '--allow', "https://a.example; script-src 'unsafe-eval'"], /--allow: expected/],
  [['--prefix', 'demo', '--out', 'x', '--allow', 'http://a.example'], /--allow: expected/],
  [['--prefix', 'demo', '--out', 'x', '--allow', 'https://*'], /--allow: expected/],
  [['--check', 'https://x.example/', '--timeout', 'soon'], /--timeout: expected/],
  [['--prefx', 'demo'], /no option --prefx; did you mean --prefix\?.*known: --prefix --region --out --check/],
  [['--scene', 'x'], /no option --scene/],
  [['--force=yes'], /--force takes no value/],
  [['--prefix', 'demo', '--out'], /--out needs a value/],
  [['--prefix', 'demo', '--out', 'x', 'y'], /unexpected: y/],
])('%j is misuse: exit 2, nothing written', async (words, complaint) => {
  const { code, out: said, error } = await run(['webview', ...words])
  expect([code, said]).toEqual([2, ''])
  expect(error.split('\n')[0]).toMatch(complaint)
  expect(error).toContain(WEBVIEW_TEXTS.en.help.split('\n')[0])
})

test('--json is JSON in every case', async () => {
  const json = async (...words: string[]) => JSON.parse((await run(['webview', '--json', ...words])).out)
  await expect(json('--prefix', 'demo', '--out', out())).resolves.toMatchObject({
    ok: true,
    written: 'new',
    prefix: 'demo',
  })
  await expect(json('--out', 'x')).resolves.toMatchObject({ ok: false, error: { code: 'InvalidParameter' } })
  await expect(json('--check', 'http://127.0.0.1:9/')).resolves.toMatchObject({
    ok: false,
    failureCode: 'ECONNREFUSED',
  })
  const checked = await json('--check', 'http://127.0.0.1:9/')
  expect(checked.findings.map(({ code, message }: Record<string, string>) => [code, typeof message])).toContainEqual([
    'NotReached',
    'string',
  ])
})

test('--check of what is not reached: exit 3, and why', async () => {
  const { code, out: said } = await run(['webview', '--check', 'http://127.0.0.1:9/captcha.html'])
  expect(code).toBe(3)
  expect(said).toMatch(/✗ The page cannot be used as it is\.[\s\S]*without https[\s\S]*not reached/)
})
