import type { Language } from '../core/parameters/config'
import { hasOwn } from '../core/values/record'

/** CLDR plural categories. */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

interface PluralRule {
  /** In CLDR order: the order of the forms in a text, where `|` splits them. */
  readonly categories: readonly PluralCategory[]
  /** Index into `categories`, for a whole number that is not negative. */
  readonly indexOf: (n: number) => number
}

const uncounted: PluralRule = { categories: ['other'], indexOf: () => 0 }
const oneOther: PluralRule = { categories: ['one', 'other'], indexOf: n => (n === 1 ? 0 : 1) }
/** French and Portuguese say "0 second" as they say "1 second". */
const upToOneOther: PluralRule = { categories: ['one', 'other'], indexOf: n => (n < 2 ? 0 : 1) }

const russian: PluralRule = {
  categories: ['one', 'few', 'many'],
  indexOf: n => {
    const unit = n % 10
    const ten = Math.floor(n / 10) % 10
    if (ten === 1 || unit === 0 || unit > 4) return 2
    return unit === 1 ? 0 : 1
  },
}

const arabic: PluralRule = {
  categories: ['zero', 'one', 'two', 'few', 'many', 'other'],
  indexOf: n => {
    const rest = n % 100
    if (n < 3) return n
    if (rest < 3) return 5
    return rest < 11 ? 3 : 4
  },
}

/**
 * CLDR's cardinal rules for whole numbers. `Intl.PluralRules` is missing in some mini program engines. Categories that no count of
 * seconds can reach are left out: Russian `other` (fractions), and `many` of French, Italian, Portuguese and Spanish (whole millions).
 */
export const PLURAL_RULES: Readonly<Record<Language, PluralRule>> = {
  cn: uncounted,
  tw: uncounted,
  en: oneOther,
  ar: arabic,
  de: oneOther,
  es: oneOther,
  fr: upToOneOther,
  in: uncounted,
  it: oneOther,
  ja: uncounted,
  ko: uncounted,
  pt: upToOneOther,
  ru: russian,
  ms: uncounted,
  th: uncounted,
  tr: oneOther,
  vi: uncounted,
}

/** `text` with each `{n}` replaced by `n`. */
export function withNumber(text: string, n: number): string {
  return text.split('{n}').join(String(n))
}

/**
 * The COOLDOWN text for `n` whole seconds. A language of one's own counts as English does, since its missing texts are
 * English; a text of one's own with fewer forms than its language has is said in its last form.
 */
export function cooldown(text: string, n: number, language: string): string {
  const rule = PLURAL_RULES[hasOwn(PLURAL_RULES, language) ? language : 'en']
  const forms = text.split('|')
  const last = forms.length - 1
  const index = forms.length < rule.categories.length ? last : rule.indexOf(n)
  return withNumber(forms[index] ?? text, n)
}
