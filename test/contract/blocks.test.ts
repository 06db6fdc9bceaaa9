import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { source } from '../../doc/tables/read'
import { answer } from '../../gulp/options'
import { json, root } from './dist'
import { PAGES } from './pages'

/**
 * Blocks of code that say no language are commands, and each has to exist. Those that say one are compiled or run:
 * `test/consumers/tests/snippets.test.ts`, `test/service/tests/readme.test.ts`.
 */
interface Block {
  readonly at: string
  readonly text: string
}

/** Not commands: text to paste into WeChat's console, and what a button copies, of which `test/unit/view` knows each line. */
const TEXTS = ['doc/privacy.md', 'doc/privacy.zh-CN.md', 'doc/errors.md', 'doc/errors.zh-CN.md']

const blocksOf = (page: string): Block[] =>
  [...source(page).matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)]
    .filter(([, , language]) => language === '')
    .map(({ index, 3: text = '' }) => ({ at: `${page}:${source(page).slice(0, index).split('\n').length}`, text }))

const blocks = PAGES.filter(page => !TEXTS.includes(page)).flatMap(blocksOf)

const { scripts, name } = json<{ scripts: Record<string, string>; name: string }>('package.json')

const cliHelp = new Map<string, string>()

/** What the packed command line tool says of one of its verbs. */
function helpOf(verb: string): string {
  const known = cliHelp.get(verb)
  if (known !== undefined) return known
  const { stdout } = spawnSync(process.execPath, [join(root, 'dist/bin/cli.js'), verb, '--help'], { encoding: 'utf8' })
  cliHelp.set(verb, stdout)
  return stdout
}

const flagsIn = (words: readonly string[]) =>
  words.map(word => word.replace(/[[\]]/g, '')).filter(word => /^--\w/.test(word))

/** What is wrong with the words of a command, by its first ones. */
const FAULTS: readonly (readonly [RegExp, (words: readonly string[]) => boolean])[] = [
  [/^npm (ci|start|test|pack|i)\b/, () => false],
  [/^npm run service\b/, words => flagsIn(words).some(flag => !source('test/service/arguments.ts').includes(flag))],
  [/^npm run \S+/, ([, , task = '', ...words]) => !scripts[task] || answer(task, flagsIn(words))?.status === 1],
  [/^npx jest\b/, () => false],
  [
    new RegExp(`^npx ${name} \\w+`),
    ([, , verb = '', ...words]) => helpOf(verb) === '' || flagsIn(words).some(flag => !helpOf(verb).includes(flag)),
  ],
  [/^node --import tsx \S+/, ([, , , file = '']) => !existsSync(join(root, file))],
  [
    new RegExp(`^cp node_modules/${name}/`),
    ([, file = '']) => !existsSync(join(root, file.slice(`node_modules/${name}/`.length))),
  ],
]

function faultOf(command: string): string[] {
  const words = command.replace(/^([A-Z_]+=\S+ )+/, '').split(/\s+/)
  const row = FAULTS.find(([first]) => first.test(words.join(' ')))
  return row && !row[1](words) ? [] : [command]
}

/** Several in a line; a comment ends it. */
const commandsIn = (text: string): string[] =>
  text
    .split('\n')
    .flatMap(line => line.replace(/\s#\s.*$/, '').split(/ && | {4,}/))
    .map(command => command.trim())
    .filter(Boolean)

test.each(blocks.map(({ at, text }) => [at, text]))('%s: its commands exist, with their flags', (_, text = '') => {
  expect(commandsIn(text).length).toBeGreaterThan(0)
  expect(commandsIn(text).flatMap(faultOf)).toEqual([])
})

test.each([
  'npm run bild',
  'npm run build -- --redable',
  'npm run service -- --sede 1',
  `npx ${name} docter --prefix a`,
  `npx ${name} doctor --prefx a`,
  'A=1 node --import tsx test/nowhere.ts',
  `cp node_modules/${name}/dist/editor/snippets.json .vscode/`,
  'yarn add it',
])('%s is noticed', command => {
  expect(faultOf(command)).toEqual([command])
})
