import type { Fault, Issue } from '../issues/issue'
import { fill } from './fill'
import type { ErrorTexts } from './texts'

/** Most entries of `issues`. */
const MAX_ISSUES = 32
/** No detail is longer as JSON, whatever a page passed: 8 KB, less the issue that says how many more there are. */
const MAX_BYTES = 7900

/** As JSON, with three bytes for each unit of text that is not ASCII, which is the most that it takes. */
const bytesOf = (value: object): number => JSON.stringify(value).replace(/[^ -~]/g, '...').length

/** The first issues that fit beside the `rest` of the detail; where there are too many of them, the last one says how many more there are. */
export function boundedIssues(
  faults: readonly Fault[],
  issueOf: (fault: Fault) => Issue,
  texts: ErrorTexts,
  rest: object,
): readonly Issue[] {
  const issues: Issue[] = []
  let bytes = bytesOf(rest)
  for (const fault of faults) {
    const issue = issueOf(fault)
    bytes += bytesOf(issue) + 1
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
