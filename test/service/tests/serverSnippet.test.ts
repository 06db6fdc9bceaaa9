import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Format, transform } from 'esbuild'
import { root } from '../../../gulp/run'
import { challenge, paramOf, start, verify } from './caller'

/** The code of doc/server.md, as a program that is asked about one captchaVerifyParam. */
const [, SNIPPET = ''] = /```ts\n([\s\S]*?)\n```/.exec(readFileSync(join(root, 'doc/server.md'), 'utf8')) ?? []
const PROGRAM = `${SNIPPET}\nisHuman(process.argv[2] ?? '').then(human => console.log(human))\n`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'captcha-server-'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Said {
  readonly out: string
  readonly error: string
}

async function ask(format: Format, param: string, env: Record<string, string>): Promise<Said> {
  const file = join(folder, format === 'cjs' ? 'server.cjs' : 'server.mjs')
  writeFileSync(file, (await transform(PROGRAM, { loader: 'ts', format })).code)
  const child = spawn(process.execPath, [file, param], { cwd: folder, env: { PATH: process.env.PATH, ...env } })
  const said = { out: '', error: '' }
  child.stdout.on('data', part => {
    said.out += part
  })
  child.stderr.on('data', part => {
    said.error += part
  })
  await new Promise(resolve => child.on('close', resolve))
  return said
}

describe.each(['cjs', 'esm'] as const)('the code of doc/server.md as %s', format => {
  const run = async (own: Record<string, string>) => {
    const service = await start()
    const record = await challenge(service, 'puzzle')
    const param = paramOf(record)
    await verify(service, record, param)
    const env = {
      ALIBABA_CLOUD_ACCESS_KEY_ID: 'test',
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'test-secret',
      CAPTCHA_ENDPOINT: new URL(service.url).host,
      CAPTCHA_PROTOCOL: 'http',
      CAPTCHA_SCENE_ID: 'puzzle',
    }
    const said = await ask(format, param, { ...env, ...own })
    await service.close()
    return said
  }

  test('says that a person passed, and nothing else', async () => {
    expect(await run({})).toEqual({ out: 'true\n', error: '' })
  })

  test.each([
    ['a wrong secret', { ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong' }, /SignatureDoesNotMatch/],
    ['no key', { ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' }, /\S{4}/],
    ['a service that is not there', { CAPTCHA_ENDPOINT: '127.0.0.1:9' }, /ECONNREFUSED/],
  ])('denies with %s, and logs why', async (_, own, reason) => {
    const { out, error } = await run(own)
    expect(out).toBe('false\n')
    expect(error).toMatch(/^No verdict of the CAPTCHA service: /)
    expect(error).toMatch(reason)
  })

  test('denies who answered another scene, without a fault', async () => {
    expect(await run({ CAPTCHA_SCENE_ID: 'slider' })).toEqual({ out: 'false\n', error: '' })
  })
})
