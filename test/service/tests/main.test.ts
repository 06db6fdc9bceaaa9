import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { readArguments } from '../arguments'

// Each test starts a process of its own.
jest.setTimeout(60_000)

const started: ChildProcess[] = []
afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
})

interface Run {
  readonly child: ChildProcess
  /** Everything said so far. */
  readonly said: { out: string; error: string }
  readonly ended: Promise<number | null>
}

function run(words: string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/service/main.ts', ...words], {
    env: { PATH: process.env.PATH, ...env },
  })
  started.push(child)
  const said = { out: '', error: '' }
  child.stdout.on('data', part => {
    said.out += part
  })
  child.stderr.on('data', part => {
    said.error += part
  })
  return { child, said, ended: once(child, 'close').then(([code]) => code) }
}

async function urlOf({ child, said }: Run): Promise<string> {
  while (!said.out.includes('\n')) await once(child.stdout ?? child, 'data')
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(said.out)?.[0] ?? ''
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends it, with a request still open',
  async signal => {
    const service = run(['--port', '0', '--seed', '1'])
    const url = await urlOf(service)
    const open = fetch(`${url}demo/`, {
      method: 'POST',
      body: new URLSearchParams({
        Action: 'InitCaptcha',
        Version: '2023-03-05',
        Format: 'JSON',
        SceneId: 'fault-timeout',
        Mode: 'popup',
        Language: 'cn',
        SignatureNonce: '0'.repeat(32),
        Timestamp: '2026-01-01T00:00:00Z',
      }),
    }).catch(() => 'ended')
    while (!service.said.out.includes('demo/fault-timeout')) await once(service.child.stdout ?? service.child, 'data')
    service.child.kill(signal)
    expect(await service.ended).toBe(0)
    expect(await open).toBe('ended')
    expect(service.said.out).toMatch(/stopped\.\n$/)
  },
  30_000,
)

test('a busy port gives one clear line and exit 1', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { said, ended } = run([], { SERVICE_PORT: String(port) })
  expect(await ended).toBe(1)
  expect(said.error).toBe(`Port ${port} is in use. Choose another one with --port or SERVICE_PORT.\n`)
  other.close()
})

test('--quiet says nothing of requests', async () => {
  const service = run(['--port', '0', '--quiet'])
  await fetch(`${await urlOf(service)}demo/`, { method: 'POST' })
  service.child.kill('SIGTERM')
  await service.ended
  expect(service.said.out).not.toMatch(/POST/)
})

test('--help', async () => {
  const { said, ended } = run(['--help'])
  expect(await ended).toBe(0)
  expect(said.out).toContain('--seed N')
})

test('an unknown option gives one line and exit 1', async () => {
  const { said, ended } = run(['--sed', '1'])
  expect(await ended).toBe(1)
  expect(said.error.trim().split('\n')).toHaveLength(1)
})

test.each([
  [[], {}, { port: 8787, quiet: false }],
  [[], { SERVICE_PORT: '9000' }, { port: 9000 }],
  [['--port', '1'], { SERVICE_PORT: '9000' }, { port: 1 }],
  [['--seed', '42', '--quiet'], {}, { seed: '42', quiet: true }],
])('%j with %j', (words, env, expected) => {
  expect(readArguments(words, env)).toMatchObject(expected)
})

test.each(['x', '-1', '65536', '1.5'])('port %s is none', port => {
  expect(() => readArguments([`--port=${port}`], {})).toThrow('from 0 to 65535')
})
