import type { CaptchaConfig } from '../parameters/config'
import type { RandomPort } from '../ports'

/** Version of the address and of the messages, `v` in both. The H5 page and the component refuse any other. */
export const VERSION = '1'

/** The parameters of one opening of the H5 page. `prefix` and `region` are fixed in the page: no link may choose whose account is charged. */
export type Opening = Pick<
  CaptchaConfig,
  'sceneId' | 'mode' | 'language' | 'theme' | 'slideStyle' | 'userCertifyId' | 'encryptedSceneId' | 'texts'
> & {
  /** Made for this opening alone: messages count only with it. */
  readonly nonce: string
}

const NONCE = /^[A-Za-z0-9]{16,64}$/

export const isNonce = (text: string): boolean => NONCE.test(text)

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const NONCE_LENGTH = 20

export function createNonce(random: RandomPort): string {
  let nonce = ''
  while (nonce.length < NONCE_LENGTH) nonce += ALPHABET.charAt(Math.floor(random.unit() * ALPHABET.length))
  return nonce
}
