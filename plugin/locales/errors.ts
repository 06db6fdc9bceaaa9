import type { DeveloperLanguage, ErrorTexts } from '../core/errors/texts'
import { cn } from './errors/cn'
import { en } from './errors/en'

const TABLES: Readonly<Record<DeveloperLanguage, ErrorTexts>> = { cn, en }

/** Sentences for developers, in their language. */
export function errorTexts(language: DeveloperLanguage): ErrorTexts {
  return TABLES[language]
}
