import type { ClockPort } from '../core/ports'
import type { Callbacks } from '../types/dropIn'
import type { AlibabaClient, Owner } from './alibabaClient'
import { pluginClient } from './plugin/pluginClient'

/** The clients of Alibaba's that this build has, for the captcha that is `owner`. */
export const clientsFor = (owner: Owner, callbacks: () => Callbacks, clock: ClockPort): readonly AlibabaClient[] => [
  pluginClient(owner, callbacks, clock),
]
