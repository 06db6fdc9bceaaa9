import type { End } from './compose'
import { type Happened, told } from './happened'

/** Of what did not come to its end: the person closed it, the page did away with it, or something else took its place. */
export function givenUp({ event, after }: Happened): 'close' | 'aborted' | 'superseded' {
  const byPerson =
    event.type === 'hide' ? event.reason === 'user' : event.type === 'client' && event.outcome === 'closed'
  if (byPerson) return 'close'
  return after.state === 'idle' || event.type === 'hide' ? 'aborted' : 'superseded'
}

/** Of an interaction that is over without an error that the page was told of. */
export function interactionOutcome(happened: Happened): End['outcome'] {
  const { event, after } = happened
  if (told(happened, 'fail') || after.state === 'verifying' || after.state === 'passed') return 'answered'
  if (told(happened, 'expire')) return 'expire'
  // The first time there is a fresh initialization for it.
  return event.type === 'pictures' ? { code: 'ResourceLoadFailed' } : givenUp(happened)
}
