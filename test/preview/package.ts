/** What the bundler hands to the browser: one mini program, taken apart but not changed. */
export interface MiniProgramPackage {
  readonly app: AppConfig
  /** What is there from the start: the host's own code first, then the plugins of app.json. */
  readonly spaces: readonly SpacePackage[]
  /** What comes when it is first needed; its code is in a script of its own. */
  readonly subpackages: readonly Subpackage[]
  readonly diagnostics: readonly Diagnostic[]
  /** Hosts that a web-view may open beside those of this machine, as under 业务域名. */
  readonly businessDomains: readonly string[]
  /** Answer of `wx.getExtConfigSync()`. */
  readonly ext: Readonly<Record<string, string>>
  /** `theme.json`, for `@name` colours in JSON; empty when the mini program has none. */
  readonly theme: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>
}

export interface Subpackage {
  /** Folder, without slashes at its ends. */
  readonly root: string
  /** What WeChat calls it: its `name`, else its folder. */
  readonly name: string
  /** Whole paths. */
  readonly pages: readonly string[]
  /** Public components of the plugins that are declared in it, by alias. */
  readonly plugins: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface SpacePackage {
  /** `main`, or the alias under `plugins` in app.json. */
  readonly name: string
  readonly isMain: boolean
  /** Module of a plugin's JavaScript API, without `.js`. */
  readonly entry: string | null
  readonly publicComponents: Readonly<Record<string, string>>
  /** Dependencies before their users. */
  readonly components: readonly ComponentPackage[]
  /** Every JavaScript module by its path without `.js`. */
  readonly scripts: Readonly<Record<string, string>>
}

export interface ComponentPackage {
  /** Path without extension, as in `usingComponents` but without the leading slash. */
  readonly path: string
  readonly isPage: boolean
  readonly config: Readonly<Record<string, unknown>>
  readonly css: string
  /** What Skyline ignores in its style sheet, a line for each. */
  readonly ignored: readonly string[]
  /** Class prefix of an isolated component; empty for a page. */
  readonly scope: string
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning'
  /** File, with line and column where they are known. */
  readonly where: string
  readonly message: string
}

export interface TabBarItem {
  readonly pagePath: string
  readonly text: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

export interface WindowConfig {
  readonly navigationBarTitleText?: string
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
  readonly navigationStyle?: string
  readonly backgroundColor?: string
}

/** https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/basic.html */
export interface SubpackageConfig extends RendererConfig {
  readonly root: string
  readonly name?: string
  readonly pages?: readonly string[]
  readonly plugins?: Readonly<Record<string, unknown>>
  readonly independent?: boolean
}

/** What app.json, a subpackage in it and the JSON of a page say of the renderer; the narrower word wins. */
export interface RendererConfig {
  readonly renderer?: string
  readonly rendererOptions?: { readonly skyline?: Readonly<Record<string, unknown>> }
}

/** The members of app.json that the preview understands. */
export interface AppConfig extends RendererConfig {
  readonly pages: readonly string[]
  readonly entryPagePath?: string
  readonly window?: WindowConfig
  readonly tabBar?: {
    readonly list: readonly TabBarItem[]
    readonly color?: string
    readonly selectedColor?: string
    readonly backgroundColor?: string
    readonly borderStyle?: string
  }
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly plugins?: Readonly<Record<string, unknown>>
  /** WeChat takes both spellings. */
  readonly subPackages?: readonly SubpackageConfig[]
  readonly subpackages?: readonly SubpackageConfig[]
  readonly themeLocation?: string
}
