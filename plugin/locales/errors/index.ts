import type { DeveloperLanguage, ErrorTexts } from '../../core/errors/texts'

export declare function errorTexts(language: DeveloperLanguage): ErrorTexts
