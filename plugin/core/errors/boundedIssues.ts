import type { Fault, Issue } from '../issues/issue'
import { fill } from './fill'
import type { ErrorTexts } from './texts'

/** Most entries of `issues`, and what they may come to as JSON, bytes: no detail is above 8 KB, whatever a page passed. */
const MAX_ISSUES = 32
const MAX_BYTES = 6000

/** At most three bytes for each unit of text. */
const bytesOf = (issue: Issue): number => JSON.stringify(issue).replace(/[^ -~]/g, '...').length

/** The first issues; where there are too many of them, the last one says how many more there are. */
export function boundedIssues(
  faults: readonly Fault[],
  issueOf: (fault: Fault) => Issue,
  texts: ErrorTexts,
): readonly Issue[] {
  const issues: Issue[] = []
  let bytes = 0
  for (const fault of faults) {
    const issue = issueOf(fault)
    bytes += bytesOf(issue)
    if (bytes > MAX_BYTES || (issues.length === MAX_ISSUES - 1 && faults.length > MAX_ISSUES)) break
    issues.push(issue)
  }
  const left = faults.length - issues.length
  const next = faults[issues.length]
  if (!next) return Object.freeze(issues)
  const message = fill(texts.rules.more, { count: String(left) })
  const more: Issue = { field: '…', rule: next.rule, expected: '', received: '', message, fix: '' }
  return Object.freeze([...issues, Object.freeze(more)])
}
