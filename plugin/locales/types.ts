import type { TextKey } from '../core/parameters/textKeys'

export type { Advice, ErrorTexts } from '../core/errors/texts'
export { TEXT_KEYS, type TextKey } from '../core/parameters/textKeys'

export type Texts = Readonly<Record<TextKey, string>>
