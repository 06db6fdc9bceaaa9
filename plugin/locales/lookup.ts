import type { Language, OwnTexts } from '../core/parameters/config'
import { hasOwn } from '../core/values/record'
import { PLURAL_RULES } from './plural'
import { textsOf } from './tables'
import type { TextKey, Texts } from './types'

/** The table of plural rules has a row for every built-in language. */
function isBuiltIn(language: string): language is Language {
  return hasOwn(PLURAL_RULES, language)
}

/** Of the own texts of a captcha and its language: it is drawn many times. */
const merged = new WeakMap<object, { readonly language: string; readonly texts: Texts }>()

/**
 * The texts to show: the page's own before the built-in ones of the language; where the language is one of the page's
 * own, the built-in English ones. An own text may be empty; keys that do not exist are ignored.
 */
export function pickTexts(language: string, own: OwnTexts): Texts {
  const known = merged.get(own)
  if (known && known.language === language) return known.texts
  const builtIn = textsOf(isBuiltIn(language) ? language : 'en')
  const mine = hasOwn(own, language) ? own[language] : undefined
  if (!mine) return builtIn
  const picked: Record<TextKey, string> = { ...builtIn }
  for (const key of Object.keys(builtIn) as TextKey[]) {
    if (hasOwn(mine, key)) picked[key] = mine[key] ?? picked[key]
  }
  merged.set(own, { language, texts: picked })
  return picked
}

/** By the letters of its language tag, so that a language of the page's own mirrors the layout as well. */
const RIGHT_TO_LEFT = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z])/i

/**
 * Writing direction. Of the built-in languages only Arabic runs from right to left; the pattern, which is compiled at its first use, is for
 * those of a page's own.
 */
export function direction(language: string): 'ltr' | 'rtl' {
  const isRtl = isBuiltIn(language) ? language === 'ar' : RIGHT_TO_LEFT.test(language)
  return isRtl ? 'rtl' : 'ltr'
}
