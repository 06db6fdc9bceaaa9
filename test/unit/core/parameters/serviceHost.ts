import type { Region } from '../../../../plugin/core/parameters/config'
import { SERVICE_HOSTS } from '../../../../plugin/core/parameters/endpoint'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

/**
 * Any prefix is accepted (the page "Client initialization errors" exempts WeChat mini programs from IllegalUserTag), and then either no
 * parser takes the endpoint or it leads to a host below the region's. Gives whether one takes it.
 */
export function expectServiceHost(prefix: string, region: Region): boolean {
  const { faults, config } = checkParameters({ sceneId: 's', prefix, region })
  expect([faults, config?.prefix]).toEqual([[], prefix])
  const endpoint = config?.endpoint ?? ''
  expect(endpoint.slice(8, -1).replace(`.${SERVICE_HOSTS[region]}`, '')).not.toMatch(/[/\\?#@:\s[\]]/)
  if (!URL.canParse(endpoint)) return false
  const { protocol, username, password, port, pathname, hash, hostname } = new URL(endpoint)
  expect(hostname.endsWith(`.${SERVICE_HOSTS[region]}`)).toBe(true)
  expect([protocol, username, password, port, pathname, hash]).toEqual(['https:', '', '', '', '/', ''])
  return true
}
