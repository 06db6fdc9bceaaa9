import { spawnSync } from 'node:child_process'
import { answer } from '../../gulp/options'
import { json, root } from './dist'

test.each([
  ['build', '--wat', 'npm run build: no flag --wat; known are --readable, --no-budget, --help'],
  ['build', '--readible', 'npm run build: no flag --readible; did you mean --readable?'],
  ['build', '--nobudget', 'npm run build: no flag --nobudget; did you mean --no-budget?'],
  ['release', '--dryrun', 'npm run release: no flag --dryrun; did you mean --dry-run?'],
  ['check', '--readable', 'npm run check: no flag --readable; known are --help'],
  ['start', '-p', 'npm start: no flag -p; known are --help'],
])('%s %s is refused in one line', (task, flag, text) => {
  expect(answer(task, ['--help'])?.status).toBe(0)
  expect(answer(task, [flag])).toEqual({ text, status: 1 })
})

test('known flags, and words that are no flags, are nobody’s business', () => {
  expect(answer('build', [])).toBeNull()
  expect(answer('build', ['--readable', '--no-budget'])).toBeNull()
  expect(answer('dev', ['other'])).toBeNull()
})

test.each(['build', 'start'])('npm run %s -- --wat does nothing but say so', task => {
  const command = json<{ scripts: Record<string, string> }>('package.json').scripts[task] ?? ''
  const entry = command.startsWith('node') ? ['test/preview/main.ts'] : ['gulp/main.ts', task]
  const args = ['--import', 'tsx', ...entry, '--wat']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^npm (run \w+|start): no flag --wat; known are .*--help\n$/)
})
