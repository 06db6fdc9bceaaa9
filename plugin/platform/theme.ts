import type { Cancel } from '../core/ports'
import { appInfo } from './appInfo'

export type SystemTheme = 'light' | 'dark'

/**
 * The host's theme, now and at each change. Says nothing where the host has no dark mode (`darkmode` not set in app.json: base
 * library gives no theme there), so that a light app keeps a light captcha. A plugin may not listen: there, the theme is that of the attach.
 */
export function watchTheme(callback: (theme: SystemTheme) => void): Cancel {
  const { theme } = appInfo()
  if (theme === 'light' || theme === 'dark') callback(theme)
  const listener = ({ theme }: { theme: SystemTheme }) => callback(theme)
  try {
    wx.onThemeChange(listener)
  } catch {
    // Missing, or not for plugins.
  }
  return () => {
    try {
      wx.offThemeChange(listener)
    } catch {
      // As above.
    }
  }
}
