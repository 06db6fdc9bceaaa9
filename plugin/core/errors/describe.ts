import type { ErrorDetail } from './detail'
import type { Failure } from './failure'
import type { DeveloperLanguage, ErrorTexts } from './texts'

export declare function developerLanguage(language: unknown): DeveloperLanguage
export declare function describeError(failure: Failure, texts: ErrorTexts, language: DeveloperLanguage): ErrorDetail
