import type { ClockPort } from '../core/ports'
import { openPage } from '../platform/navigation'
import { random } from '../platform/random'
import type { Callbacks } from '../types/dropIn'
import type { AlibabaClient, Owner } from './alibabaClient'
import { pluginClient } from './plugin/pluginClient'
import { webviewClient } from './webview/webviewClient'

/** The clients of Alibaba's, for the captcha that is `owner`. The build of the plugin has pluginClients.ts in the place of this. */
export const clientsFor = (owner: Owner, callbacks: () => Callbacks, clock: ClockPort): readonly AlibabaClient[] => [
  pluginClient(owner, callbacks, clock),
  webviewClient(owner, callbacks, { clock, random, openPage }),
]
