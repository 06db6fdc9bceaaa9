import { once } from 'node:events'
import { createServer } from 'node:net'
import { runNode } from '../doctor/run'

/** Command lines of the servers: one clear line, exit 1; never a stack trace. From newcomers, November 2026. */

const run = (script: string, words: readonly string[], env?: NodeJS.ProcessEnv) =>
  runNode(['--import', 'tsx', script, ...words], env)

const COMMANDS = {
  start: ['test/preview/main.ts', 'PORT'],
  service: ['test/service/main.ts', 'SERVICE_PORT'],
  backend: ['test/service/backend/main.ts', 'BACKEND_PORT'],
} as const
const NAMES = Object.keys(COMMANDS) as (keyof typeof COMMANDS)[]

test.each(NAMES)('%s: a port that is none is one line, and nothing is started', async name => {
  const [script, variable] = COMMANDS[name]
  const ended = await Promise.all(['abc', '9'.repeat(400)].map(port => run(script, [], { [variable]: port })))
  for (const { code, out, error } of ended) {
    expect([code, out]).toEqual([1, ''])
    expect(error).toMatch(new RegExp(`^${variable}: the port must be a number from 0 to 65535, not ".{1,40}"\\.\\n$`))
  }
})

test.each(['SERVICE_PORT', 'BACKEND_PORT', 'WEB_PORT'])('npm start says so of %s, too', async variable => {
  const { code, error } = await run(COMMANDS.start[0], [], { [variable]: 'abc' })
  expect([code, error.split('\n').length]).toEqual([1, 2])
  expect(error).toContain(variable)
})

test('a port that somebody else has', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }
  const { code, error } = await run(COMMANDS.backend[0], [], { BACKEND_PORT: String(port) })
  expect([code, error]).toEqual([1, `Port ${port} is in use. Choose another one with BACKEND_PORT.\n`])
  other.close()
})

test.each([
  ['start', '--hlep', '--help'],
  ['start', '--wat=1', undefined],
  ['service', '--prot=1', '--port'],
  ['service', '--sed', '--seed'],
  ['service', '--queit', '--quiet'],
  ['backend', '--hepl', '--help'],
] as const)('%s %s: refused, with the nearest flag', async (name, word, meant) => {
  const { code, out, error } = await run(COMMANDS[name][0], [word])
  expect([code, out, error.trim().split('\n').length]).toEqual([1, '', 1])
  expect(error).toMatch(meant ? `did you mean ${meant}?` : /known are .*--help/)
})

test.each(NAMES)('%s --help is answered, with the variable of its port', async name => {
  const [script, variable] = COMMANDS[name]
  const { code, out, error } = await run(script, ['--help'])
  expect([code, error]).toEqual([0, ''])
  expect(out).toContain(variable)
})

test('--seed takes a whole number', async () => {
  const { code, error } = await run(COMMANDS.service[0], ['--seed', 'NaN', '--port', '0'])
  expect([code, error]).toEqual([1, '--seed: the seed must be a whole number.\n'])
})
