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

const { scripts } = json<{ scripts: Record<string, string> }>('package.json')

/** Its command line without npm: what `npm run` would start. */
function commandOf(task: string): string[] {
  const command = (scripts[task] ?? '').replace(/^npm run -s gulp --/, scripts.gulp ?? '')
  return command.replace(/^node /, '').split(' ')
}

/** Jest has flags and a help of its own, and npm runs it behind the build. */
const others = ['test', 'pretest', 'prepack']
const tasks = Object.keys(scripts).filter(task => !others.includes(task))
const start = (task: string, flag: string) =>
  spawnSync(process.execPath, [...commandOf(task), flag], { cwd: root, encoding: 'utf8' })

test.each(tasks)('npm run %s -- --wat does nothing but say so', task => {
  const { status, stdout, stderr } = start(task, '--wat')
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/^(npm (run [\w:]+|start): no flag --wat; |No option --wat; )[^\n]*\n$/)
})

test.each(tasks)('npm run %s -- --help does nothing but explain', task => {
  const { status, stdout, stderr } = start(task, '--help')
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/--help +\S/)
})
