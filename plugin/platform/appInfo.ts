export interface AppInfo {
  /** Absent where the host has no dark mode. */
  readonly theme?: string
  /** Version of the base library. */
  readonly SDKVersion?: string
}

/** `wx.getAppBaseInfo` is there from base library 2.20.1. */
export const appInfo = (): AppInfo => (wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync())
