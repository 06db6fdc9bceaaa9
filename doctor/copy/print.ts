import { fill } from '../../plugin/core/errors/fill'
import type { DeveloperLanguage } from '../../plugin/core/errors/texts'
import { visibleData } from '../visible'
import type { CopyFault, CopyReport } from './copy'
import { COPY_TEXTS, type Next } from './texts'

const valuesOf = ({ target, kind, version, before, component }: CopyReport, language: DeveloperLanguage) => ({
  target,
  what: kind === '' ? '' : COPY_TEXTS[language].kinds[kind],
  version,
  before: before === version ? '' : before,
  component,
})

/** Names of files in a message: all of them are in the report. */
const MOST = 10

function adviceOf(error: CopyFault, report: CopyReport, language: DeveloperLanguage) {
  const { message, fix } = COPY_TEXTS[language].refused[error.code]
  const paths = 'paths' in error ? error.paths : []
  const rest = paths.length > MOST ? `, … (${paths.length})` : ''
  const values = {
    ...valuesOf(report, language),
    paths: `${paths.slice(0, MOST).join(', ')}${rest}`,
    near: 'near' in error ? error.near : '',
    reason: 'reason' in error ? error.reason : '',
  }
  return { message: fill(message, values), fix: fill(fix, values) }
}

/** The report as `--json` prints it: an error has its sentences. */
export const sayCopy = (report: CopyReport, language: DeveloperLanguage): object =>
  report.error ? { ...report, error: { ...report.error, ...adviceOf(report.error, report, language) } } : report

/** What was done, and what is left for a person. */
export function printCopy(report: CopyReport, language: DeveloperLanguage): string {
  const texts = COPY_TEXTS[language]
  const { error, dryRun, added, updated, removed, unchanged, before, kind, registered } = report
  if (error) {
    const { message, fix } = adviceOf(error, report, language)
    return lines([`✗ ${message}`, `  ${texts.fix}: ${fix}`])
  }
  const same = added.length + updated.length + removed.length === 0
  const headline = texts.done[same ? 'same' : dryRun ? 'would' : 'copied']
  const counts = { added: added.length, updated: updated.length, removed: removed.length, unchanged }
  const values = {
    ...valuesOf(report, language),
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
  }
  // All of a first copy are new: its folder says which.
  const news = before === '' && updated.length + removed.length + unchanged === 0 ? [] : added
  const isLeft = ({ unless }: Next) => (unless === 'registered' ? !registered : !same)
  const next = kind === '' ? [] : texts.next[kind].filter(isLeft)
  const missing = kind === 'uni' && registered === null ? [`! ${texts.noPages}`] : []
  return lines([
    `✓ ${fill(headline, values)}`,
    ...(same ? [] : [`  ${fill(texts.counts, values)}`]),
    ...news.map(path => `  + ${path}`),
    ...updated.map(path => `  ~ ${path}`),
    ...removed.map(path => `  - ${path}`),
    ...missing,
    ...next.map(({ text }, at) => `  ${at + 1}. ${fill(text, values)}`),
  ])
}

const lines = (parts: readonly string[]): string => visibleData(parts.flatMap(part => part.split('\n'))).join('\n')
