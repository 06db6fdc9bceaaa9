import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The preview's own browser code, glass-easel included, as one classic script. */
export async function runtimeScript(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('./runtime/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    legalComments: 'none',
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}
