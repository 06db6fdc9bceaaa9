import type { DeveloperLanguage } from '../../plugin/core/errors/texts'
import { type CopyReport, copy } from './copy'
import type { CopyOptions } from './options'
import { printCopy, sayCopy } from './print'

/** What is wrong with the command line, not with the project. */
const MISUSED: readonly string[] = ['noFolder', 'unknownKind', 'twoKinds']

const exitCode = ({ ok, error }: CopyReport) => (ok ? 0 : MISUSED.includes(error?.code ?? '') ? 2 : 1)

/** What a run of `copy` prints, as an object and as lines, and its exit code. */
export function runCopy(options: CopyOptions, language: DeveloperLanguage) {
  const report = copy(options)
  return { report: sayCopy(report, language), lines: printCopy(report, language), code: exitCode(report) }
}
