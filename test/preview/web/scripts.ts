import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('../../standIns/', import.meta.url))

/** A stand-in as one classic script. */
export async function standInScript(entry: 'web/main.ts' | 'jssdk/jssdk.ts'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [folder + entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
