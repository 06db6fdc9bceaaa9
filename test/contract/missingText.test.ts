import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './dist'

const tsc = join(root, 'node_modules/typescript/bin/tsc')
let folder = ''

/** A copy of the plugin's sources, to break. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'))
  cpSync(join(root, 'plugin'), join(folder, 'plugin'), { recursive: true })
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const compile = () => spawnSync(process.execPath, [tsc, '--noEmit', '-p', '.'], { cwd: folder, encoding: 'utf8' })

/** The compiler's words on the sources with one of them changed; the file is whole again afterwards. */
function compileWith(file: string, change: (source: string) => string): string {
  const path = join(folder, file)
  const whole = readFileSync(path, 'utf8')
  const broken = change(whole)
  expect(broken).not.toBe(whole)
  writeFileSync(path, broken)
  const { status, stdout } = compile()
  writeFileSync(path, whole)
  expect(status).not.toBe(0)
  return stdout
}

test('whole, they compile', () => {
  expect(compile()).toMatchObject({ status: 0, stdout: '' })
})

test('a language without one of the texts does not compile', () => {
  const said = compileWith('plugin/locales/texts/th.ts', source => source.replace(/^ {2}RETRY: .*\n/m, ''))
  expect(said).toMatch(/texts\/th\.ts.*Property 'RETRY' is missing/)
})

test('a language without texts does not compile', () => {
  const said = compileWith('plugin/locales/tables.ts', source => source.replace(/^ {2}th,\n/m, ''))
  expect(said).toMatch(/tables\.ts.*Property 'th' is missing/)
})

test("a developers' language without one of the sentences does not compile", () => {
  const said = compileWith('plugin/locales/errors/cn.ts', source => source.replace(/^ {4}CallbackThrew: .*\n/m, ''))
  expect(said).toMatch(/errors\/cn\.ts.*Property 'CallbackThrew' is missing/)
})
