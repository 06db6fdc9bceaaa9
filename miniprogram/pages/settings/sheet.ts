import { type Bilingual, both, type DemoLanguage } from '../../bilingual'
import { type Choice, LANGUAGES, SCENES } from '../../choices'
import type { Settings } from '../../settings'

/** An action of Vant's action sheet. */
interface Action {
  readonly name: string
  /** The value that is set. */
  readonly subname: string
  readonly color: string
}

/** What the action sheet offers for one field of the settings, as it is drawn. */
export interface Sheet {
  readonly field: SheetField
  readonly title: string
  readonly actions: readonly Action[]
}

/** Fields with more values than fit as radio buttons. */
export type SheetField = 'sceneId' | 'language'

export const SHEETS: Readonly<Record<SheetField, { readonly title: Bilingual; readonly choices: readonly Choice[] }>> =
  {
    sceneId: { title: both('场景', 'Scene'), choices: SCENES },
    language: { title: both('语言', 'Language'), choices: LANGUAGES },
  }

/** The present value stands out by its colour; `''` is the usual one. */
export function sheetOf(field: SheetField, settings: Settings, language: DemoLanguage): Sheet {
  const { title, choices } = SHEETS[field]
  const actions = choices.map(({ id, name }) => ({
    name: name[language],
    subname: id,
    color: id === settings[field] ? 'var(--accent)' : '',
  }))
  return { field, title: title[language], actions }
}
