import type { ClientPorts } from '../core/client/client'
import { clock } from './clock'
import { network } from './network'
import { random } from './random'
import { request } from './request'

/** The outside world as the client needs it. */
export const ports: ClientPorts = { request, clock, random, network }
