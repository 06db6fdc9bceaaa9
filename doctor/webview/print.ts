import { fill } from '../../plugin/core/errors/fill'
import type { DeveloperLanguage } from '../../plugin/core/errors/texts'
import { visibleData } from '../visible'
import type { PageReport } from './check'
import { WEBVIEW_TEXTS } from './texts'
import type { WriteReport } from './write'

/** A finding with its sentences, as `--json` prints it. */
export interface SaidFinding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly fix: string
}

/** The findings of a page in one language. */
export const sayFindings = ({ findings }: PageReport, language: DeveloperLanguage): readonly SaidFinding[] =>
  findings.map(({ code, severity, values }) => {
    const { message, fix } = WEBVIEW_TEXTS[language].findings[code]
    return { code, severity, message: fill(message, values), fix: fill(fix, values) }
  })

/** The check for a person. Whatever a server said in it, the terminal is not steered. */
export function printPage(report: PageReport, language: DeveloperLanguage): string {
  const texts = WEBVIEW_TEXTS[language]
  const { ok, finalUrl, statusCode, contentType, bytes, page } = report
  const lines = [
    `${ok ? `✓ ${texts.fine}` : `✗ ${texts.trouble}`}  ${finalUrl}`,
    ...(statusCode ? [`  ${texts.answer}  ${statusCode}  ${contentType}  ${bytes} B`] : []),
    ...(page ? [`  ${texts.page}  ${page.version}  prefix ${page.prefix}  region ${page.region}`] : []),
    ...sayFindings(report, language).map(
      ({ severity, message, fix }) => `  ${severity === 'error' ? '✗' : '!'} ${message}\n    ${texts.fix}: ${fix}`,
    ),
  ]
  return visibleLines(lines)
}

/** What was written, and what to do next. */
export function printWritten(report: WriteReport, language: DeveloperLanguage): string {
  const texts = WEBVIEW_TEXTS[language]
  const { error, written, out, bytes, prefix, region } = report
  const values = { out, prefix, region, bytes: bytes.toLocaleString('en'), reason: error?.reason ?? '' }
  if (error) {
    const { message, fix } = texts.refused[error.code]
    return visibleLines([fill(message, values), `${texts.fix}: ${fill(fix, values)}`])
  }
  const next = texts.next.map((line, at) => `  ${at + 1}. ${fill(line, values)}`)
  return visibleLines([fill(texts.written[written ?? 'new'], values), ...next])
}

const visibleLines = (lines: readonly string[]): string =>
  visibleData(lines.flatMap(line => line.split('\n'))).join('\n')
