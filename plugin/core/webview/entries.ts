import type { Field } from '../issues/field'
import { LANGUAGES } from '../parameters/config'
import { hasOwn } from '../values/record'
import { type Opening, VERSION } from './opening'

/** One key of the address. */
export interface Entry {
  readonly key: string
  /** The property that it stands for, or the key itself. */
  readonly field: Field | 'v' | 'nonce'
  /** Most characters of its value, percent-encoded. */
  readonly most: number
  readonly write: (opening: Opening) => string
  /** Left out where it is empty. */
  readonly optional?: true
}

/** Of the one language that is shown; a language of the page's own is one only with texts, even none. */
const ownTexts = ({ texts, language }: Opening): string => {
  if (hasOwn(texts, language)) return JSON.stringify(texts[language])
  return LANGUAGES.some(code => code === language) ? '' : '{}'
}

/**
 * THE table of the address. Together with an address of 2,048 characters, the longest that is taken, these stay below 8,000, which
 * every browser and server takes.
 */
export const ENTRIES: readonly Entry[] = [
  { key: 'v', field: 'v', most: 8, write: () => VERSION },
  { key: 'nonce', field: 'nonce', most: 64, write: ({ nonce }) => nonce },
  { key: 'scene', field: 'sceneId', most: 256, write: ({ sceneId }) => sceneId },
  { key: 'mode', field: 'mode', most: 16, write: ({ mode }) => mode },
  { key: 'language', field: 'language', most: 128, write: ({ language }) => language },
  { key: 'theme', field: 'theme', most: 16, write: ({ theme }) => theme },
  {
    key: 'width',
    field: 'slideStyle',
    most: 32,
    write: ({ slideStyle: { width } }) => (width ? String(width) : ''),
    optional: true,
  },
  { key: 'height', field: 'slideStyle', most: 32, write: ({ slideStyle }) => String(slideStyle.height) },
  { key: 'certify', field: 'userCertifyId', most: 320, write: ({ userCertifyId }) => userCertifyId, optional: true },
  {
    key: 'encrypted',
    field: 'encryptedSceneId',
    most: 1024,
    write: ({ encryptedSceneId }) => encryptedSceneId,
    optional: true,
  },
  { key: 'texts', field: 'texts', most: 3900, write: ownTexts, optional: true },
]
