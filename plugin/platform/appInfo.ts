export interface AppInfo {
  /** Absent where the host has no dark mode. */
  readonly theme?: string
  /** Version of the base library. */
  readonly SDKVersion?: string
}

/** `wx.getAppBaseInfo` is there from base library 2.20.1, in plugins from 2.21.3. */
export function appInfo(): AppInfo {
  try {
    return wx.getAppBaseInfo()
  } catch {
    return wx.getSystemInfoSync()
  }
}
