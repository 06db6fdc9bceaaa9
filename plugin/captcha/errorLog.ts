import type { ErrorDetail } from '../core/errors/detail'
import { errorLines } from '../view/errorView'

/** What was written already: codes, with the fields and rules of their issues. */
const written = new Set<string>()

/**
 * Writes each kind of error to the console once, in development and trial versions. A component cannot know whether anybody listens to its
 * events: `triggerEvent` returns nothing, and no API of WeChat counts listeners. In a release nobody reads the console.
 */
export function logOnce(error: ErrorDetail, isTrial: () => boolean): void {
  const { code, issues = [] } = error
  const kind = [code, ...issues.map(({ field, rule }) => `${field} ${rule}`)].join()
  if (written.has(kind) || !isTrial()) return
  written.add(kind)
  console.warn([`[captcha] error ${code}`, ...errorLines(error)].join('\n'))
}
