import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../build'
import { root } from '../run'
import { weigh } from '../size'
import { CHECKS, type Finding } from './checks'
import { partsOf } from './contents'
import { type Facts, gatherFacts } from './facts'
import { uploadNote } from './note'

const NOTE = 'dist/release/plugin-upload.md'

interface Row {
  readonly name: string
  readonly findings: readonly Finding[]
}

export const judge = (facts: Facts): Row[] =>
  Object.entries(CHECKS).map(([name, check]) => ({ name, findings: check(facts) }))

const WORDS = { fault: 'FAILED', todo: 'TO DO ' } as const

/** The report, and whether the release may go on: what is left to do stops a release, not a rehearsal. */
export function report(facts: Facts, rehearsal: boolean): { readonly text: string; readonly passed: boolean } {
  const rows = judge(facts)
  const findings = rows.flatMap(row => row.findings)
  const lines = rows.flatMap(({ name, findings: mine }) =>
    mine.length === 0
      ? [`ok      ${name}`]
      : mine.map(({ kind, text }) => `${WORDS[kind]}  ${name.padEnd(10)} ${text}`),
  )
  const parts = partsOf(facts.packed).map(
    ({ purpose, files, bytes }) => `${String(files).padStart(6)} ${bytes.toLocaleString('en').padStart(9)}  ${purpose}`,
  )
  const passed = !findings.some(({ kind }) => kind === 'fault' || !rehearsal)
  return {
    text: [...lines, '', ' files     bytes  in the package, for', ...parts, '', ...next(facts, passed, rehearsal)].join(
      '\n',
    ),
    passed,
  }
}

/** What only a person can do, or the workflow that a person starts. */
function next({ manifest: { version } }: Facts, passed: boolean, rehearsal: boolean): string[] {
  if (!passed) return ['Nothing was published. First mend what is marked above.']
  return [
    `Nothing was published${rehearsal ? ', and nothing would be: this was a rehearsal' : ''}. For a person to do:`,
    `- npm: git push origin v${version}; the workflow release.yml then publishes, with provenance, once its environment is approved.`,
    '  The first version of all a person publishes with npm publish, and then names the workflow as trusted publisher on npmjs.com.',
    `- plugin: upload it in WeChat DevTools; ${NOTE} says how.`,
  ]
}

/** Builds, checks, writes the note for the upload of the plugin. Publishes nothing. */
export async function prepareRelease(rehearsal: boolean): Promise<void> {
  const { files } = await build()
  const size = weigh(files.plugin)
  const facts = await gatherFacts(size, new Date().toISOString().slice(0, 10))
  mkdirSync(join(root, 'dist/release'), { recursive: true })
  writeFileSync(join(root, NOTE), uploadNote(facts.manifest.version, facts.changelog, size))
  const { text, passed } = report(facts, rehearsal)
  console.log(text)
  if (!passed) throw new Error('no release')
}
