import type { Case, CaseGroup } from './case'
import { DEVICE, PROTOCOL_OF_GATEWAY, SERVICE } from './groups/gateway'
import { NETWORK, PROTOCOL, RESOURCE } from './groups/network'
import { PARAMETER } from './groups/parameters'
import { ACCOUNT, CONFIGURATION, RATE_LIMITING, UNKNOWN } from './groups/service'

/** Every error code and every rule, by the error's `type`. */
export const GROUPS: readonly CaseGroup[] = [
  { title: '配置', english: 'Configuration', cases: CONFIGURATION },
  { title: '账号', english: 'Account', cases: ACCOUNT },
  { title: '限流', english: 'Rate limiting', cases: RATE_LIMITING },
  { title: '服务', english: 'Service', cases: SERVICE },
  { title: '设备', english: 'Device', cases: DEVICE },
  { title: '参数', english: 'Parameter', cases: PARAMETER },
  { title: '网络', english: 'Network', cases: NETWORK },
  { title: '协议', english: 'Protocol', cases: PROTOCOL.concat(PROTOCOL_OF_GATEWAY) },
  { title: '资源', english: 'Resource', cases: RESOURCE },
  { title: '未收录', english: 'Unknown', cases: UNKNOWN },
]

export const CASES: readonly Case[] = GROUPS.reduce<readonly Case[]>((all, { cases }) => all.concat(cases), [])
