import type { Failure } from '../errors/failure'
import type { Announcement, Effect } from '../state/effects'
import type { MachineEvent } from '../state/events'
import type { Model } from '../state/model'
import type { Trail } from './trail'

/** One event that the state machine handled, and what came of it. */
export interface Happened {
  readonly before: Model
  readonly event: MachineEvent
  readonly after: Model
  /** Those that were done. */
  readonly effects: readonly Effect[]
  readonly atMs: number
  /** Of the requests that are under way now, or were last. */
  readonly trail: Trail
}

type Named<Name extends Announcement['name']> = Extract<Announcement, { name: Name }>

/** What the page was told under that name. */
export function told<Name extends Announcement['name']>({ effects }: Happened, name: Name): Named<Name> | undefined {
  for (const effect of effects)
    if (effect.type === 'announce' && effect.announcement.name === name) return effect.announcement as Named<Name>
  return undefined
}

/** An error of what a person is shown, or of a client of Alibaba's: it ends what is under way, and nothing else begins. */
export function breakage(happened: Happened): Failure | undefined {
  const { type } = happened.event
  const error =
    type === 'client' || type === 'clientFailed' || type === 'pictures' ? told(happened, 'error') : undefined
  return error && error.failure
}
