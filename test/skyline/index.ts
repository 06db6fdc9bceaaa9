import { extname } from 'node:path'
import { classesByTag, ignoredInMarkup } from './markup'
import { type Ignored, ignoredInStyles, misplacedInStyles } from './styles'

export { SOURCES } from './sources'
export type { Ignored }

type File = readonly [path: string, source: string]

/** All that Skyline ignores in these files of one mini program or plugin, by their paths. */
export function ignoredBySkyline(all: Iterable<File>): Ignored[] {
  const files = [...all]
  const ofKind = (kind: string) => files.filter(([path]) => extname(path) === kind)
  const tags = classesByTag(ofKind('.wxml').map(([, source]) => source))
  return [
    ...ofKind('.wxml').flatMap(([path, source]) => ignoredInMarkup(path, source)),
    ...ofKind('.wxss').flatMap(([path, source]) => ignoredInStyles(path, source)),
    ...ofKind('.wxss').flatMap(([path, source]) => misplacedInStyles(path, source, tags)),
  ]
}

/** One line for a person. */
export const printIgnored = ({ file, line, what, why, source }: Ignored): string =>
  `${file}:${line}: ${what} (${why}; ${source})`
