import type { DeveloperLanguage, ErrorTexts } from '../core/errors/texts'
import type { OwnTexts } from '../core/parameters/config'
import type { TextKey } from '../core/parameters/textKeys'

export type { Advice, ErrorTexts } from '../core/errors/texts'
export { TEXT_KEYS, type TextKey } from '../core/parameters/textKeys'

export type Texts = Readonly<Record<TextKey, string>>

/** All that the view needs of the languages. */
export interface Locales {
  /** The texts to show, the page's own first. */
  texts(language: string, own: OwnTexts): Texts
  direction(language: string): 'ltr' | 'rtl'
  /** The COOLDOWN text for a number of seconds. */
  cooldown(text: string, seconds: number, language: string): string
  errorTexts(language: DeveloperLanguage): ErrorTexts
}
