import { both } from '../../bilingual'
import type { Case, CaseGroup } from './case'
import { DEVICE, PROTOCOL_OF_GATEWAY, SERVICE } from './groups/gateway'
import { NETWORK, PROTOCOL, RESOURCE } from './groups/network'
import { PARAMETER } from './groups/parameters'
import { ACCOUNT, CONFIGURATION, RATE_LIMITING, UNKNOWN } from './groups/service'

/** Every error code and every rule, by the error's `type`. */
export const GROUPS: readonly CaseGroup[] = [
  { id: 'configuration', title: both('配置', 'Configuration'), cases: CONFIGURATION },
  { id: 'account', title: both('账号', 'Account'), cases: ACCOUNT },
  { id: 'rateLimiting', title: both('限流', 'Rate limiting'), cases: RATE_LIMITING },
  { id: 'service', title: both('服务', 'Service'), cases: SERVICE },
  { id: 'device', title: both('设备', 'Device'), cases: DEVICE },
  { id: 'parameter', title: both('参数', 'Parameter'), cases: PARAMETER },
  { id: 'network', title: both('网络', 'Network'), cases: NETWORK },
  { id: 'protocol', title: both('协议', 'Protocol'), cases: PROTOCOL.concat(PROTOCOL_OF_GATEWAY) },
  { id: 'resource', title: both('资源', 'Resource'), cases: RESOURCE },
  { id: 'unknown', title: both('未收录', 'Unknown'), cases: UNKNOWN },
]

export const CASES: readonly Case[] = GROUPS.reduce<readonly Case[]>((all, { cases }) => all.concat(cases), [])
