import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Compiler, consumerOf, fileOf, snippets } from './snippets'
import { USES } from './uses'

/** Besides its pages, a project compiles every use of the component, and the code of its documents: in `folder`. */
export function writeSources(project: string, name: Compiler, kind: keyof typeof USES, folder = 'src'): void {
  const { extension, text } = USES[kind]
  writeFileSync(join(project, folder, `uses.${extension}`), text())
  const mine = snippets().filter(snippet => consumerOf(snippet) === name)
  for (const snippet of mine) writeFileSync(join(project, folder, fileOf(snippet)), snippet.code)
}
