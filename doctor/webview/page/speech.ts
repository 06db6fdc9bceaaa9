import { LANGUAGES, type Language, type OwnTexts as UpLang } from '../../../plugin/core/parameters/config'
import { hasOwn } from '../../../plugin/core/values/record'
import { direction } from '../../../plugin/locales/lookup'
import { OWN, type PageTexts, SHARED_KEYS, type SharedTables } from './texts'

/** How the page speaks and looks: what the address says, or what the browser does where the address is not valid. */
export interface Speech {
  readonly language: string
  /** BCP 47, for `lang`; `''` for a key that is no such tag. */
  readonly tag: string
  readonly direction: 'ltr' | 'rtl'
  readonly texts: PageTexts
}

/** Alibaba's codes that are no language tags. */
const TAGS: Readonly<Record<string, string>> = { cn: 'zh-CN', tw: 'zh-TW', in: 'id' }

const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/

const isBuiltIn = (language: string): language is Language => LANGUAGES.indexOf(language as Language) >= 0

/** The page's own texts come first, as in the component; a language of its own falls back to English. */
export function speechOf(language: string, own: UpLang, shared: SharedTables): Speech {
  const known = isBuiltIn(language) ? language : 'en'
  const texts = Object.assign({}, shared[known], OWN[known]) as { -readonly [Key in keyof PageTexts]: string }
  const mine = hasOwn(own, language) ? own[language] : undefined
  for (const key of SHARED_KEYS) if (mine && hasOwn(mine, key)) texts[key] = mine[key] || texts[key]
  return {
    language,
    tag: TAGS[language] || (TAG.test(language) ? language : ''),
    direction: direction(language),
    texts,
  }
}

/** The code of a browser's language: `zh-Hant-HK` is `tw`, `id` is `in`. */
export function codeOf(tag: string): Language {
  const [main = '', ...rest] = tag.toLowerCase().split('-')
  if (main === 'zh') return rest.some(part => /^(hant|tw|hk|mo)$/.test(part)) ? 'tw' : 'cn'
  const code = main === 'id' ? 'in' : main
  return main !== 'in' && main !== 'cn' && main !== 'tw' && isBuiltIn(code) ? code : 'en'
}
