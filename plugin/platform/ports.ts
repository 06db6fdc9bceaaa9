import type { ClientPorts } from '../core/client/client'
import { createSlots } from '../core/client/slots'
import { clock } from './clock'
import { network } from './network'
import { random } from './random'
import { request } from './request'

/** Of the 10 requests that WeChat sends at a time the others are the host's. */
const OWN_REQUESTS = 6

/** The outside world as the clients of all captchas need it. */
export const ports: Omit<ClientPorts, 'page'> = { request, clock, random, network, slots: createSlots(OWN_REQUESTS) }
