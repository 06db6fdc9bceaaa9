import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Files, read } from '../files'
import { root, run } from '../run'

const source = 'resolver/index.ts'

const flags = '--declaration --emitDeclarationOnly --ignoreConfig --target es2022 --outDir'.split(' ')

async function declaration(): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-resolver-'))
  try {
    const { status, output } = await run('tsc', [source, ...flags, folder])
    if (status !== 0) throw new Error(`tsc:\n${output.trim()}`)
    return read(folder, ['.ts'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `dist/resolver`: for the configuration of weapp-vite, CommonJS whose names an ES module can import. */
export async function resolverOutput(): Promise<Files> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'silent',
  })
  return new Map([
    ...outputFiles.map(({ contents }) => ['index.js', Buffer.from(contents)] as const),
    ...(await declaration()),
  ])
}
