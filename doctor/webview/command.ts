import type { DeveloperLanguage } from '../../plugin/core/errors/texts'
import { checkPage, pageExitCode } from './check'
import type { WebviewOptions } from './options'
import { printPage, printWritten, sayFindings } from './print'
import { writePage } from './write'

/** What a run of `webview` prints, as an object and as lines, and its exit code. */
export interface Outcome {
  readonly report: object
  readonly lines: string
  readonly code: number
}

export async function runWebview(options: WebviewOptions, language: DeveloperLanguage): Promise<Outcome> {
  if (options.act === 'write') {
    const report = writePage(options)
    return { report, lines: printWritten(report, language), code: report.ok ? 0 : 1 }
  }
  const report = await checkPage(options)
  const findings = sayFindings(report, language)
  return { report: { ...report, findings }, lines: printPage(report, language), code: pageExitCode(report) }
}
