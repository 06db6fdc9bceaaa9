import project from '../../../../project.config.json'
import { createAnimation } from '../animation'
import { rectOf } from '../geometry'
import { skylineInfo } from '../renderer'
import { asyncApi, listeners } from './api'

const asked = new URLSearchParams(location.search)
const darkness = window.matchMedia('(prefers-color-scheme: dark)')
export const theme = () => (darkness.matches ? 'dark' : 'light')

/** Sizes of the page in the phone frame, in CSS px: `window` without the bars, `screen` with them. */
function sizes() {
  const screen = document.querySelector('#preview-phone')?.getBoundingClientRect() ?? {
    width: innerWidth,
    height: innerHeight,
  }
  const view = document.querySelector('.preview-page:not([hidden]) .preview-webview')?.getBoundingClientRect() ?? screen
  const { width: screenWidth, height: screenHeight } = screen
  return {
    pixelRatio: devicePixelRatio,
    screenWidth,
    screenHeight,
    windowWidth: view.width,
    windowHeight: view.height,
    statusBarHeight: 0,
    safeArea: { left: 0, top: 0, right: screenWidth, bottom: screenHeight, width: screenWidth, height: screenHeight },
  }
}

/** WeChat writes `zh_CN`, `zh_TW` or `en`; which of them, the browser's own setting says. */
const language = () => (navigator.language.startsWith('zh') ? navigator.language.replace('-', '_') : 'en')

const appBase = () => ({
  // `?library=2.25.1` of the address: an older phone's.
  SDKVersion: asked.get('library') ?? project.libVersion,
  version: '8.0.50',
  language: language(),
  theme: theme(),
  enableDebug: false,
  host: { env: 'preview' },
})
const device = () => ({
  brand: 'browser',
  model: 'preview',
  platform: 'devtools',
  system: navigator.platform,
  benchmarkLevel: 1,
})
const system = () => ({ ...sizes(), ...device(), ...appBase(), fontSizeSetting: 16 })

export function deviceApi(ext: Readonly<Record<string, string>>) {
  const themes = listeners<{ theme: string }>()
  const resizes = listeners<{ size: { windowWidth: number; windowHeight: number } }>()
  darkness.addEventListener('change', () => themes.tell({ theme: theme() }))
  window.addEventListener('resize', () => resizes.tell({ size: sizes() }))
  return {
    getSystemInfoSync: system,
    getSystemInfo: asyncApi('getSystemInfo', system),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', system),
    getWindowInfo: sizes,
    getDeviceInfo: device,
    getAppBaseInfo: appBase,
    getSkylineInfoSync: skylineInfo,
    getSkylineInfo: asyncApi('getSkylineInfo', skylineInfo),
    // `?version=release` of the address: what a person has.
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: asked.get('version') ?? 'develop', version: '' },
    }),
    getExtConfigSync: () => ({ ...ext }),
    getMenuButtonBoundingClientRect: () =>
      rectOf(
        document.querySelector('.preview-page:not([hidden]) .preview-capsule') ??
          document.querySelector('#preview-phone'),
      ),
    onThemeChange: themes.on,
    offThemeChange: themes.off,
    onWindowResize: resizes.on,
    offWindowResize: resizes.off,
    createAnimation,
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    vibrateShort: asyncApi('vibrateShort', () => ({})),
    vibrateLong: asyncApi('vibrateLong', () => ({})),
    getRandomValues: asyncApi('getRandomValues', ({ length }: { readonly length: number }) => ({
      randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
    })),
    login: asyncApi('login', () => ({ code: 'preview' })),
    reportEvent: () => {},
  }
}
