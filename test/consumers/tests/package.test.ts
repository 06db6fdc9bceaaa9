import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { list } from '../../../gulp/files'
import { run } from '../../../gulp/run'
import { CONSUMERS } from '../consumers'
import { buildNpm, command, installed as installedFrom, PACKAGE, pack, unpack } from '../workshop'

let folder: string
let tarball: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'captcha-consumer-'))
  tarball = pack(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const installed = (name: string) =>
  installedFrom(CONSUMERS.find(consumer => consumer.name === name)?.layers ?? [name], tarball, folder)

const compile = (project: string) => run('tsc', ['-p', project])

test('the types say what the manual says', async () => {
  expect((await compile(installed('types'))).output).toBe('')
})

test('a member that goes is missed', async () => {
  const project = installed('types')
  const events = join(project, 'node_modules', PACKAGE, 'dist/types/core/errors/detail.d.ts')
  writeFileSync(events, readFileSync(events, 'utf8').replace('readonly fix: string', 'readonly remedy: string'))
  expect((await compile(project)).output).toContain('handlers.ts')
})

test('the types stand without WeChat’s: Taro and uni-app have others', async () => {
  const project = installed('types')
  writeFileSync(
    join(project, 'handlers.ts'),
    `export * from '${PACKAGE}'\nexport type { CaptchaEvent } from '${PACKAGE}'\n`,
  )
  expect((await compile(project)).output).toBe('')
})

test('a native project compiles against the tarball and finds the component in it', async () => {
  const native = CONSUMERS.find(({ name }) => name === 'native')
  const project = installed('native')
  expect((await compile(project)).output).toBe('')
  buildNpm(project, 'miniprogram')
  expect(native?.faults(project)).toEqual([])
})

test('a file that is lost on the way is missed', async () => {
  const native = CONSUMERS.find(({ name }) => name === 'native')
  const project = installed('native')
  buildNpm(project, 'miniprogram')
  const built = join(project, 'miniprogram/miniprogram_npm', PACKAGE)
  rmSync(join(built, 'captcha/panel/panel.wxml'))
  expect(native?.faults(project).join('\n')).toMatch(/panel/)
  rmSync(join(built, 'captcha'), { recursive: true })
  expect(native?.faults(project).join('\n')).toMatch(/captcha\/captcha/)
})

test('the phone gets no types and no tools', () => {
  const project = installed('native')
  const shipped = list(join(project, 'node_modules', PACKAGE, 'dist/npm'))
  expect(shipped.filter(path => /\.ts$|cli\.js$/.test(path))).toEqual([])
})

test('the doctor runs from the package, with nothing beside it', () => {
  const project = mkdtempSync(join(folder, 'doctor-'))
  unpack(tarball, project)
  const installed = join(project, 'node_modules', PACKAGE)
  const { bin, version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    bin: Record<string, string>
    version: string
  }
  expect(command(process.execPath, [join(installed, bin[PACKAGE] ?? ''), '--version'], project)).toBe(`${version}\n`)
})
