import { appInfo } from './appInfo'
import { isAtLeast } from './version'

/** `<root-portal>` is there from base library 2.25.2. Asked by version, for a plugin may not call `wx.canIUse`. */
export const hasRootPortal = (): boolean => isAtLeast(appInfo().SDKVersion, [2, 25, 2])
