import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Output, outputs } from '../../gulp/build'
import { type Files, list } from '../../gulp/files'
import { root } from '../../gulp/run'

export { type Output, outputs, root }

export const distFolder = (output: Output): string => join(root, 'dist', output)

/** What the build put into `dist/<output>`, as text. */
export function dist(output: Output): ReadonlyMap<string, string> {
  const folder = distFolder(output)
  return new Map(list(folder).map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

export function json<Shape>(path: string): Shape {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Shape
}

/** The source files below `folder`, as text, by path from the root. */
export function sources(folder: string, extension: string): Files {
  const paths = list(join(root, folder)).filter(path => path.endsWith(extension))
  return new Map(paths.map(path => [`${folder}/${path}`, readFileSync(join(root, folder, path))]))
}
