import { join, posix } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { Files } from './files'
import { root } from './run'

/** Where esbuild believes to write. */
const outdir = join(root, 'dist')

/** Lets esbuild read modules from memory. Those of `apart` are not bundled but named by their path from the folder of all: `/a/b.js`. */
function fromMemory(sources: Files, apart: readonly string[]): Plugin {
  const resolve = (name: string, importer: string): string | undefined => {
    const target = importer === '' ? name : posix.join(posix.dirname(importer), name)
    return [target, `${target}.js`].find(path => sources.has(path))
  }
  return {
    name: 'from-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, importer }) => {
        const found = resolve(path, importer)
        if (!found) return { errors: [{ text: `${importer}: no module ${path}` }] }
        const external = importer !== '' && apart.includes(found)
        return external ? { path: `/${found}`, external } : { path: found, namespace: 'memory' }
      })
      onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({ contents: sources.get(path) ?? '' }))
    },
  }
}

/** Bundles ES modules that are in memory. The outputs are named like their entries, by path from the folder of all. */
export async function bundle(
  sources: Files,
  entries: readonly string[],
  options: BuildOptions,
  apart: readonly string[] = [],
): Promise<Files> {
  const { outputFiles } = await build({
    bundle: true,
    target: 'es2015',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
    entryPoints: Object.fromEntries(entries.map(path => [path.replace(/\.js$/, ''), path])),
    plugins: [fromMemory(sources, apart)],
    outdir,
    write: false,
  })
  return new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(outdir.length + 1).replaceAll('\\', '/'),
      Buffer.from(contents),
    ]),
  )
}
