import type { Failure } from '../../core/errors/failure'
import { failureOf } from '../../core/errors/failure'
import { fault } from '../../core/issues/fault'
import { memberOf, textIn } from '../../core/values/members'
import { addressFailure } from './pageFailure'

/** What `<captcha-page>` cannot mend by itself. It shows it, and tells the captcha when the person leaves. */
export interface Trouble {
  /** `blocked`, `slow`: see `PageFault`. `url`: the property is not an address that can be loaded. */
  readonly fault: 'blocked' | 'slow' | 'url'
  /** Of the H5 page, without what was added; or what was given in its place. */
  readonly address: string
}

/** Longest address that is taken. */
const MAX_ADDRESS = 2048

/** Reads what came over the channel. */
export function troubleFailure(trouble: unknown): Failure {
  const kind = memberOf(trouble, 'fault')
  const address = textIn(trouble, 'address', MAX_ADDRESS) || ''
  if (kind === 'blocked' || kind === 'slow') return addressFailure(kind, address)
  const faults = [{ ...fault('url', address ? 'format' : 'missing', 'https URL', address), property: 'page' as const }]
  return failureOf('InvalidParameter', { faults })
}
