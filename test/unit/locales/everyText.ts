import { LANGUAGES, type Language } from '../../../plugin/core/parameters/config'
import { textsOf } from '../../../plugin/locales/tables'
import { TEXT_KEYS, type TextKey } from '../../../plugin/locales/types'

export interface Entry {
  readonly language: Language
  readonly key: TextKey
  readonly text: string
}

/** Every text of every language, one entry each. */
export const ENTRIES: readonly Entry[] = LANGUAGES.flatMap(language =>
  TEXT_KEYS.map(key => ({ language, key, text: textsOf(language)[key] })),
)

/** The entries that break a rule, printed: a failing test names each text to mend. */
export function offenders(breaks: (entry: Entry) => boolean, entries: readonly Entry[] = ENTRIES): string[] {
  return entries.filter(breaks).map(({ language, key, text }) => `${language} ${key}: ${text}`)
}

/** BCP 47 tags of the codes that are not their own. */
const TAGS: Partial<Record<Language, string>> = { cn: 'zh', tw: 'zh-Hant', in: 'id' }

export function tagOf(language: Language): string {
  return TAGS[language] ?? language
}
