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

/**
 * `develop`, `trial` or `release`; `''` where it cannot be asked. Base library 2.10.0, in plugins as well, where it is that of the host.
 * WeChat's reviewers see `develop`.
 */
export function envVersion(): string {
  try {
    return wx.getAccountInfoSync().miniProgram.envVersion
  } catch {
    return ''
  }
}

/** Whether whoever sees this is a developer or a tester. Where that is not known it is a person. */
export const isTrial = (): boolean => /^(develop|trial)$/.test(envVersion())
