interface AppDefinition {
  readonly globalData?: Record<string, unknown>
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(): void
  onThemeChange?(detail: { theme: string }): void
}

/** `App()` and `getApp()`. */
export class AppInstance {
  private app: AppDefinition = {}

  readonly define = (definition: AppDefinition): void => {
    this.app = definition
  }

  readonly get = (): AppDefinition => this.app

  launch(path: string, query: Readonly<Record<string, string>>): void {
    const options = { path, query, scene: 1001, referrerInfo: {} }
    this.app.onLaunch?.(options)
    this.app.onShow?.(options)
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.app.onHide?.()
      else this.app.onShow?.(options)
    })
  }
}
