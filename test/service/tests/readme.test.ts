import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../../gulp/run'

const page = readFileSync(join(root, 'test/service/README.md'), 'utf8')
const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)\n```/g)].map(([, language, code = '']) => ({ language, code }))

test('the code of README.md runs', () => {
  expect(blocks.map(({ language }) => language)).toEqual(['ts'])
  const folder = mkdtempSync(join(tmpdir(), 'captcha-readme-'))
  try {
    const file = join(folder, 'readme.mts')
    const code = (blocks[0]?.code ?? '').replaceAll("from './", `from '${join(root, 'test/service')}/`)
    writeFileSync(file, code)
    const { stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', file], {
      cwd: root,
      encoding: 'utf8',
    })
    expect([stderr, status]).toEqual(['', 0])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
