import { posix } from 'node:path'
import { build } from 'esbuild'
import { root, sources } from './dist'

export interface Arrow {
  readonly from: string
  readonly to: string
}

/** Who imports whom at run time among the TypeScript files of `folder`, by path from the root; from esbuild's metafile. */
export async function arrows(folder: string): Promise<Arrow[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...sources(folder, '.ts').keys()].filter(path => !path.endsWith('.d.ts')),
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'unused',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
  })
  return Object.entries(metafile.inputs).flatMap(([from, { imports }]) =>
    imports.filter(({ external }) => !external).map(({ path }) => ({ from, to: path })),
  )
}

/** As {@link arrows}, with the imports of types too, which esbuild forgets: read from the text. */
export async function allArrows(folder: string): Promise<Arrow[]> {
  const files = sources(folder, '.ts')
  const file = (path: string) => (files.has(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`)
  const named = [...files].flatMap(([from, content]) =>
    [...content.toString().matchAll(/\bfrom '(\.[^']+)'/g)].map(([, name = '']) => ({
      from,
      to: file(posix.join(posix.dirname(from), name)),
    })),
  )
  return [...(await arrows(folder)), ...named]
}

/** The pairs of folders whose files import each other; a folder and one within it are one. */
export function mutual(graph: readonly Arrow[]): string[] {
  const pairs = new Set(graph.map(({ from, to }) => `${posix.dirname(from)} and ${posix.dirname(to)}`))
  return [...pairs].filter(pair => {
    const [one = '', other = ''] = pair.split(' and ')
    return one < other && !other.startsWith(`${one}/`) && pairs.has(`${other} and ${one}`)
  })
}

/** The first ring of imports, as the files on it, or `null`. */
export function ring(graph: readonly Arrow[]): string[] | null {
  const targets = new Map<string, string[]>()
  for (const { from, to } of graph) targets.set(from, [...(targets.get(from) ?? []), to])
  const done = new Set<string>()
  const search = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const target of targets.get(file) ?? []) {
      const found = search(target, [...trail, file])
      if (found) return found
    }
    done.add(file)
    return null
  }
  for (const file of targets.keys()) {
    const found = search(file, [])
    if (found) return found
  }
  return null
}
