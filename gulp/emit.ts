import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Files, read, under } from './files'
import { run } from './run'

/** The mini program's modules are CommonJS as they run; the plugin's are ES modules, which can still be flattened. */
const parts = ['plugin', 'miniprogram'] as const

/**
 * Compiles `plugin/` and `miniprogram/` to scripts (`.js`) and declarations (`.d.ts`). By `tsc`, which spreads objects in ES2015 with
 * nothing but `Object.assign`; esbuild brings half a kilobyte of helpers. Types are not checked here but by `npm run check`: a preview
 * should follow the hand even while a type is still wrong.
 */
export async function emit(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-emit-'))
  const compile = async (part: (typeof parts)[number]): Promise<Files> => {
    const outDir = join(folder, part)
    const { status, output } = await run('tsc', ['-p', `gulp/tsconfig.${part}.json`, '--outDir', outDir])
    if (status !== 0) throw new Error(`tsc:\n${output.trim()}`)
    return under(part, read(join(outDir, part), ['.js', '.ts']))
  }
  try {
    return new Map((await Promise.all(parts.map(compile))).flatMap(files => [...files]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
