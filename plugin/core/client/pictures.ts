import { type Failure, failureOf } from '../errors/failure'
import { fault } from '../issues/fault'
import type { CaptchaConfig } from '../parameters/config'
import type { Cancel } from '../ports'
import type { Challenge } from '../protocol/challenge'
import { pictureData } from '../protocol/pictureData'
import { settleOnce } from '../values/settleOnce'
import { hostOf } from '../values/url'
import { attemptCall } from './attempts'
import type { ClientPorts } from './ports'

export type FetchedPictures =
  | { readonly ok: true; readonly image: string; readonly puzzleImage: string }
  | { readonly ok: false; readonly failure: Failure }

/** As the service names them. */
const FIELDS = { image: 'Image', puzzleImage: 'PuzzleImage' } as const
const NAMES = ['image', 'puzzleImage'] as const

/**
 * Fetches both pictures of a challenge, each with attempts of its own, and gives them as `data:` addresses. The first failure ends it.
 * `done` is called once, and never after the cancel.
 */
export function fetchPictures(
  challenge: Challenge,
  { timeoutMs }: CaptchaConfig,
  ports: ClientPorts,
  done: (result: FetchedPictures) => void,
): Cancel {
  const found = { image: '', puzzleImage: '' }
  const cancels: Cancel[] = []
  const { settle, close } = settleOnce<FetchedPictures>(result => {
    stop()
    done(result)
  })
  let over = false
  const stop = () => {
    over = true
    for (const cancel of cancels.splice(0)) cancel()
  }

  const fetch = (name: (typeof NAMES)[number]) => {
    const { [name]: url, certifyId } = challenge
    const field = FIELDS[name]
    const call = {
      url,
      timeoutMs,
      facts: { host: hostOf(url), certifyId },
      encode: null,
      decode: (body: unknown) => pictureData(body, field),
    }
    return attemptCall(call, ports, end => {
      if (!end.ok) return settle({ ok: false, failure: lost(end.failure, field, timeoutMs) })
      found[name] = end.value
      if (found.image && found.puzzleImage) settle({ ok: true, ...found })
    })
  }
  for (const name of NAMES) {
    // A port may answer at once.
    if (!over) cancels.push(fetch(name))
  }
  return () => {
    close()
    stop()
  }
}

/** Whatever the reason, a picture is missing; the reason is kept beside it. */
function lost(
  { code, host, certifyId, attempts, platform, service, faults }: Failure,
  field: string,
  ms: number,
): Failure {
  const late = code === 'RequestTimeout' ? [fault(field, 'missing', `answer within ${ms} ms`, undefined)] : undefined
  return failureOf('ResourceLoadFailed', { host, certifyId, attempts, platform, service, faults: faults || late })
}
