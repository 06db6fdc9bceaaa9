import type { Language } from '../core/parameters/config'
import { texts as ar } from './texts/ar'
import { texts as cn } from './texts/cn'
import { texts as de } from './texts/de'
import { texts as en } from './texts/en'
import { texts as es } from './texts/es'
import { texts as fr } from './texts/fr'
import { texts as indonesian } from './texts/in'
import { texts as it } from './texts/it'
import { texts as ja } from './texts/ja'
import { texts as ko } from './texts/ko'
import { texts as ms } from './texts/ms'
import { texts as pt } from './texts/pt'
import { texts as ru } from './texts/ru'
import { texts as th } from './texts/th'
import { texts as tr } from './texts/tr'
import { texts as tw } from './texts/tw'
import { texts as vi } from './texts/vi'
import type { Texts } from './types'

const TABLES: Readonly<Record<Language, Texts>> = {
  cn,
  tw,
  en,
  ar,
  de,
  es,
  fr,
  in: indonesian,
  it,
  ja,
  ko,
  pt,
  ru,
  ms,
  th,
  tr,
  vi,
}

/** The built-in texts of a language. The build has its own, packed, behind the same name: gulp/locales.ts. */
export function textsOf(language: Language): Texts {
  return TABLES[language]
}
