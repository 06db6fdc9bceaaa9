import type { Edit } from '../edits'
import { button } from './button'
import { loading } from './loading'
import { popup } from './popup'

/** The values that an attribute may have; `any`: each, a binding too. */
export type Values = 'any' | readonly (string | RegExp)[]

/** One of Vant's components, cut down to what our markup asks of it. Paths are those of Vant's `dist`. */
export interface Special {
  /** All that our markup may say of the component. What else Vant knows was taken out. */
  readonly attributes: Readonly<Record<string, Values>>
  /** Of sources that do not ship: what the edits have worked out and put in its place. */
  readonly premises: readonly (readonly [path: string, text: string])[]
  /** Class names that code of ours gives its elements. */
  readonly given?: readonly string[]
  /** The files that ship, each made of one source or of several, one after the other. */
  readonly files: Readonly<Record<string, { readonly of?: readonly string[]; readonly edits: readonly Edit[] }>>
}

/** The version whose sources the edits were written for. */
export const version = '1.11.7'

/** By the tags of our markup. */
export const specials: Readonly<Record<string, Special>> = {
  'van-popup': popup,
  'van-loading': loading,
  'van-button': button,
}
