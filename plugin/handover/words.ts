import { memberOf, safely } from '../core/values/members'
import { legible, shorten } from '../core/values/print'

/** Longest sentence of a client of Alibaba's, or of the platform that loads it, in UTF-16 units. */
const MAX_WORDS = 256

const MEMBERS = ['errMsg', 'Message', 'message']

/** What an error of unknown shape says, for a developer's eyes; `''` where it cannot be read. */
export const wordsOf = (error: unknown): string =>
  safely(() => {
    const said = MEMBERS.map(name => memberOf(error, name)).find(value => typeof value === 'string' && value !== '')
    return legible(shorten(String(said || error), MAX_WORDS))
  }, '')
