import type { ClockPort } from '../core/ports'
import type { Callbacks } from '../types/dropIn'
import type { AlibabaClient, Owner } from './alibabaClient'
import { pluginClient } from './plugin/pluginClient'

/** In the place of clients.ts where this is a plugin, which WeChat allows no `<web-view>`. */
export const clientsFor = (owner: Owner, callbacks: () => Callbacks, clock: ClockPort): readonly AlibabaClient[] => [
  pluginClient(owner, callbacks, clock),
]
