import { posix } from 'node:path'
import { transform } from 'esbuild'
import { type OutputChunk, type Plugin, type PreRenderedChunk, type RollupLog, rollup } from 'rollup'
import { parseAst } from 'rollup/parseAst'
import { bySource } from './attribution'
import type { Files } from './files'
import { remember } from './remember'
import { lowerSpread } from './spread'

export interface Bundle {
  /** CommonJS modules of ES2015, by path. */
  readonly files: Files
  /** What of each source module is in them, as it ships: for the size report. `''` holds what belongs to no module. */
  readonly modules: ReadonlyMap<string, string>
}

export interface BundleOptions {
  /** The modules that something outside loads by name. Each keeps its path and exactly its own exports. */
  readonly entries: readonly string[]
  readonly minify: boolean
  /** Name of the chunk that holds a module, without `.js`. Without a name a module stays in the entry that uses it. */
  readonly chunkOf?: (path: string) => string | undefined
}

const withoutExtension = (path: string) => path.replace(/\.[jt]s$/, '')

/** One module without its types, still an ES module of newer syntax. */
const toScript = remember(async (source: string): Promise<string> => {
  const tsconfigRaw = { compilerOptions: { useDefineForClassFields: false } }
  const { code } = await transform(source, { loader: 'ts', target: 'es2022', charset: 'utf8', tsconfigRaw })
  return lowerSpread(code, parseAst(code))
})

/** Lets Rollup read modules from memory, by paths relative to the folder that holds them all. */
function fromMemory(sources: Files): Plugin {
  return {
    name: 'from-memory',
    resolveId(name, importer = '') {
      // A package by name: WeChat looks it up in miniprogram_npm.
      if (importer && !name.startsWith('.')) return { id: name, external: true }
      const target = posix.join(posix.dirname(importer), name)
      const found = [target, `${target}.ts`, `${target}.js`].find(path => sources.has(path))
      return found ?? this.error(`${importer}: no module ${name}`)
    },
    load: path => toScript(String(sources.get(path))),
  }
}

const finishing = { format: 'cjs', target: 'es2015', charset: 'utf8', legalComments: 'none' } as const

/** Lowers a CommonJS script to ES2015, and minifies it unless told otherwise. */
const finish = (source: string, minify: boolean) =>
  transform(source, { ...finishing, minify, sourcemap: 'external', sourcesContent: false })

/** A module of types alone is an empty chunk. Every other warning is an error: WeChat gives `{}` for a circular `require`. */
function refuse(_: unknown, { code, message }: RollupLog): void {
  if (code !== 'EMPTY_BUNDLE') throw new Error(message)
}

/** A chunk that `chunkOf` did not name is called by the path of the last of its modules. */
const chunkPath =
  (chunkOf: BundleOptions['chunkOf']) =>
  ({ name, moduleIds }: PreRenderedChunk): string => {
    const last = moduleIds[moduleIds.length - 1] ?? name
    return `${chunkOf?.(last) ?? withoutExtension(last)}.js`
  }

/** Makes CommonJS modules with plain relative `require`s from TypeScript modules in memory. Throws on a ring of imports. */
export async function bundle(sources: Files, { entries, minify, chunkOf }: BundleOptions): Promise<Bundle> {
  const build = await rollup({
    input: Object.fromEntries(entries.map(path => [withoutExtension(path), path])),
    plugins: [fromMemory(sources), { name: 'finish', renderChunk: source => finish(source, minify) }],
    onLog: refuse,
  })
  const { output } = await build.generate({
    format: 'cjs',
    exports: 'named',
    interop: 'esModule',
    esModule: false,
    strict: true,
    freeze: false,
    externalLiveBindings: false,
    hoistTransitiveImports: false,
    generatedCode: { preset: 'es2015', symbols: false },
    minifyInternalExports: minify,
    sourcemap: 'hidden',
    entryFileNames: '[name].js',
    chunkFileNames: chunkPath(chunkOf),
    ...(chunkOf ? { manualChunks: chunkOf, onlyExplicitManualChunks: true } : {}),
  })
  const chunks = output.filter(file => file.type === 'chunk')
  return {
    files: new Map(chunks.map(({ fileName, code }) => [fileName, Buffer.from(code)])),
    modules: joined(chunks),
  }
}

/** A source is named from the folder of its chunk; a module may be in several. */
function joined(chunks: readonly OutputChunk[]): Map<string, string> {
  const modules = new Map<string, string>()
  for (const { fileName, code, map } of chunks)
    for (const [source, text] of bySource(code, map ?? { sources: [], mappings: '' })) {
      const path = source && posix.join(posix.dirname(fileName), source)
      modules.set(path, (modules.get(path) ?? '') + text)
    }
  return modules
}
