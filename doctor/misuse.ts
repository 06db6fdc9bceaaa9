import { docUrl } from '../plugin/core/errors/docUrl'
import { fill } from '../plugin/core/errors/fill'
import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Report } from './examine'
import { TEXTS } from './texts'
import { visible } from './visible'
import type { Misuse } from './words'

declare const __VERSION__: string

/** The sentence of a misuse, on one line whatever was typed. */
export function sentenceOf(misuse: Misuse, language: DeveloperLanguage): string {
  return visible(fill(TEXTS[language].misuse[misuse.what], { ...misuse }))
}

type ReportedError = Pick<NonNullable<Report['error']>, 'code' | 'type' | 'message' | 'fix'>

/** A report of what ended before anything was sent, in the members that every report has. */
export function reportWithout(error: ReportedError, language: DeveloperLanguage): Report {
  const nothing = { sceneId: '', endpoint: '', host: '', attempts: 0, elapsedMs: 0, pictures: [] }
  const whole = { ...error, retryable: false, attempts: 0, docUrl: docUrl(error.code, language) }
  return { ok: false, version: __VERSION__, ...nothing, error: whole }
}
