import type { RequestOptions } from './service'

type Listener<Event> = (event: Event) => void
type Theme = 'light' | 'dark'

interface Callbacks<Answer> {
  readonly success?: (answer: Answer) => void
  readonly fail?: (failure: { readonly errMsg: string }) => void
}

/** What of `wx` a test plays itself; the rest is miniprogram-simulate's. */
interface Wx {
  request: (options: RequestOptions) => { abort(): void }
  nextTick: (callback: () => void) => void
  getNetworkType: (options: Callbacks<{ readonly networkType: string }>) => void
  onNetworkStatusChange: (listener: Listener<{ readonly isConnected: boolean }>) => void
  offNetworkStatusChange: (listener: Listener<{ readonly isConnected: boolean }>) => void
  setClipboardData: (options: Callbacks<unknown> & { readonly data: string }) => void
  getAccountInfoSync: () => { readonly miniProgram: { readonly envVersion: string } }
  getAppBaseInfo: () => { readonly theme?: Theme; readonly SDKVersion?: string }
  onThemeChange: (listener: Listener<{ readonly theme: Theme }>) => void
  offThemeChange: (listener: Listener<{ readonly theme: Theme }>) => void
}

/** The phone around the component: its network, its clipboard, its dark mode. */
export class Phone {
  online = true
  /** `undefined`: the app has no dark mode. */
  theme: Theme | undefined = undefined
  /** Of the base library. `undefined`: it is not known. */
  sdkVersion: string | undefined = undefined
  /** `''`: it cannot be asked. */
  envVersion: 'develop' | 'trial' | 'release' | '' = 'release'
  readonly clipboard: string[] = []
  /** What refuses to copy: the error that it gives. */
  clipboardError: { readonly errMsg: string; readonly errno?: number } | null = null
  readonly networkListeners = new Set<Listener<{ readonly isConnected: boolean }>>()
  readonly themeListeners = new Set<Listener<{ readonly theme: Theme }>>()

  install(request: Wx['request']): void {
    const wx: Wx = {
      request,
      nextTick: callback => void setTimeout(callback, 0),
      getNetworkType: ({ success }) => success?.({ networkType: this.online ? 'wifi' : 'none' }),
      onNetworkStatusChange: listener => void this.networkListeners.add(listener),
      offNetworkStatusChange: listener => void this.networkListeners.delete(listener),
      getAccountInfoSync: () => {
        if (this.envVersion === '') throw new TypeError('wx.getAccountInfoSync is not a function')
        return { miniProgram: { envVersion: this.envVersion } }
      },
      setClipboardData: ({ data, success, fail }) => {
        if (this.clipboardError) return fail?.(this.clipboardError)
        this.clipboard.push(data)
        success?.({})
      },
      getAppBaseInfo: () => ({
        ...(this.theme && { theme: this.theme }),
        ...(this.sdkVersion && { SDKVersion: this.sdkVersion }),
      }),
      onThemeChange: listener => void this.themeListeners.add(listener),
      offThemeChange: listener => void this.themeListeners.delete(listener),
    }
    Object.assign((globalThis as unknown as { wx: Wx }).wx, wx)
  }

  setOnline(online: boolean): void {
    this.online = online
    for (const listener of [...this.networkListeners]) listener({ isConnected: online })
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    for (const listener of [...this.themeListeners]) listener({ theme })
  }
}
