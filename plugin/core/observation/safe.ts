import type { AttemptOutcome, CaptchaAttempt } from '../client/attempt'
import { ERROR_CODES } from '../errors/catalog'
import type { Model } from '../state/model'
import { OUTCOMES } from './record'

/** What codes and ids look like; a track, a picture, a sentence and most tokens do not. */
const IDENTIFIER = /^[\w.:-]{1,64}$/

/** As many characters in a row are no coincidence. */
const PIECE = 8

/** What an observer must not be told: the service, a relay or a client of Alibaba's may repeat any of it in a code or an id. */
export const secretsOf = (models: readonly Model[]): string =>
  JSON.stringify(
    models.map(model => {
      const { encryptedSceneId } = model.config || model.inputs?.raw || {}
      return [
        typeof encryptedSceneId === 'string' && encryptedSceneId,
        model.config && model.config.texts,
        'captchaVerifyParam' in model && model.captchaVerifyParam,
      ]
    }),
  )

function repeats(value: string, secrets: string): boolean {
  for (let at = 0; at + PIECE <= value.length; at += 1) if (secrets.includes(value.slice(at, at + PIECE))) return true
  return false
}

/** An identifier as it was received; `undefined` for what is none, or has a piece of `secrets` in it. */
export const identifier = <Value extends string>(value: Value | undefined, secrets: string): Value | undefined =>
  value && IDENTIFIER.test(value) && !repeats(value, secrets) ? value : undefined

/** Words of attempts and of records, which a code of the service must not be mistaken for. */
const ENDS: readonly AttemptOutcome[] = ['answered', 'interrupted', 'aborted']
const WORDS: readonly string[] = [...OUTCOMES, ...ENDS]

/** A code verbatim, where that is safe. */
export function safeCode(code: string, secrets: string): string {
  const known = (ERROR_CODES as readonly string[]).includes(code)
  return known || (!WORDS.includes(code) && identifier(code, secrets)) ? code : 'Unknown'
}

/** The same for a request, whose outcome is a word or a code. */
export const safeOutcome = (outcome: CaptchaAttempt['outcome'], secrets: string): string =>
  (ENDS as readonly string[]).includes(outcome) ? outcome : safeCode(outcome, secrets)
