import { appInfo } from './appInfo'
import { isAtLeast } from './version'

/** WXS has `getBoundingClientRect` from base library 2.14.2; no page says whether it has in Skyline. */
export const viewCanMeasure = (renderer: string | undefined): boolean =>
  renderer !== 'skyline' && isAtLeast(appInfo().SDKVersion, [2, 14, 2])
