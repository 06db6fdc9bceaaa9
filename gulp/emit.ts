import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, read } from './files'
import { run } from './run'

/**
 * Compiles `plugin/` and `miniprogram/` to CommonJS (`.js`) and declarations (`.d.ts`). By `tsc`, whose CommonJS is bare
 * `exports.a = ...`; esbuild would put some 450 bytes of wrapper into each file. Types are not checked here but by
 * `npm run check`: a preview should follow the hand even while a type is still wrong.
 */
export async function emit(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-emit-'))
  try {
    const { status, output } = await run('tsc', ['-p', 'gulp/tsconfig.emit.json', '--outDir', folder])
    if (status !== 0) throw new Error(`tsc:\n${output.trim()}`)
    return read(folder, ['.js', '.ts'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
