import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Files } from '../files'
import { root } from '../run'
import { pageScript } from './page'

/** `dist/bin`: the command line tool in one file that runs on any Node from `engines`, with nothing installed beside it. */
export async function binOutput(): Promise<Files> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['doctor/main.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    define: { __VERSION__: JSON.stringify(version), __PAGE_SCRIPT__: JSON.stringify(await pageScript()) },
    banner: { js: '#!/usr/bin/env node' },
    legalComments: 'none',
    logLevel: 'silent',
  })
  return new Map(outputFiles.map(({ contents }) => ['cli.js', Buffer.from(contents)]))
}
