import type { EventOf } from '../core/state/events'

/** What a challenge reports to the captcha. */
export type ChallengeAct = EventOf<'grabbed'> | EventOf<'answered'> | EventOf<'pictures'>
