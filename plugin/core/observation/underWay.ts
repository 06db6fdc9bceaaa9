import { answersItself } from '../protocol/challenges'
import { isShown, type Model } from '../state/model'
import type { Happened } from './happened'
import { INTERACTION_MS, type Spans, spanAt } from './span'

/** A person is asked for something: by our challenge as long as it is shown, by a client of Alibaba's as long as it is open. */
export function isInteracting(model: Model): boolean {
  if ((model.state !== 'ready' && model.state !== 'solving') || !isShown(model)) return false
  return model.challenge ? !answersItself(model.challenge.captchaType) : model.state === 'solving'
}

/** What is under way already when somebody begins to observe: it is timed from then on. */
export const spansBefore = ({ before: model, atMs, trail }: Happened): Spans => ({
  initialization:
    model.state === 'requesting' || (model.state === 'failed' && model.next !== 'none') ? spanAt(atMs, 0, trail) : null,
  interaction: isInteracting(model) ? spanAt(atMs, INTERACTION_MS) : null,
  verification: model.state === 'verifying' ? spanAt(atMs, 0, trail) : null,
  pictures: null,
})
