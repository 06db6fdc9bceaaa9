/** A text of the demo in both its languages: one that is missing does not compile. Markup says which: `{{text[language]}}`. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

export type DemoLanguage = keyof Bilingual

export const both = (zh: string, en: string): Bilingual => ({ zh, en })

/** What is the same in both: a name, or what somebody else worded. */
export const same = (text: string): Bilingual => both(text, text)
