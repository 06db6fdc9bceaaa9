/** What is copied: the component alone, or the module of uni-app around it. */
export type Kind = 'native' | 'uni'

interface Copied {
  /** Of this package, beside `dist/bin`. */
  readonly source: string
  /** Below the folder that the command is given. */
  readonly target: string
  /** The component `captcha` below `target`, as `usingComponents` names it. */
  readonly component: string
}

export const KINDS: Readonly<Record<Kind, Copied>> = {
  native: { source: 'npm', target: 'aliyun-captcha', component: 'captcha/captcha' },
  uni: {
    source: 'uni_modules/aliyun-captcha',
    target: 'uni_modules/aliyun-captcha',
    component: 'wxcomponents/captcha/captcha',
  },
}

/** A file by which a folder is known as the root of a project of that kind. */
export const MARKERS: Readonly<Record<Kind, string>> = { native: 'app.json', uni: 'pages.json' }

/** The folder of uni-app for native components. It may be named before it is there. */
export const NATIVE_FOLDER = 'wxcomponents'
