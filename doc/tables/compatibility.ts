import { source } from './read'
import type { Both } from './words'

/** A base library that something depends on. */
export interface BaseLibrary {
  readonly version: string
  /** Percent of users below it, all systems, by WeChat's figures of 2025-11-30 (npm miniprogram-versions 1.2.2116). */
  readonly sharePercent: string
  readonly brings: Both
  readonly below: Both
  /** Where the project depends on it: a file that names the version or what the version brings. */
  readonly where: string
}

export const BASE_LIBRARIES: readonly BaseLibrary[] = [
  {
    version: '2.11.2',
    sharePercent: '0.00',
    brings: {
      en: 'the oldest that is supported: `virtualHost`, `componentPlaceholder`',
      cn: '支持的最低版本：`virtualHost`、`componentPlaceholder`',
    },
    below: { en: 'not supported', cn: '不支持' },
    where: 'test/contract/wx/uses.test.ts',
  },
  {
    version: '2.14.2',
    sharePercent: '0.00',
    brings: { en: '`getBoundingClientRect` in WXS', cn: 'WXS 里的 `getBoundingClientRect`' },
    below: {
      en: 'nothing: the track is measured by the logic layer, ahead of a drag',
      cn: '无影响：拖动之前由逻辑层测量滑轨',
    },
    where: 'plugin/platform/viewCanMeasure.ts',
  },
  {
    version: '2.15.0',
    sharePercent: '0.00',
    brings: { en: '`wx.getRandomValues`, never in plugins', cn: '`wx.getRandomValues`（插件里始终没有）' },
    below: {
      en: 'nonces come from `Math.random`: they have to differ, not to be secret',
      cn: 'nonce 取自 `Math.random`：只需互不相同，不需保密',
    },
    where: 'plugin/platform/random.ts',
  },
  {
    version: '2.21.3',
    sharePercent: '0.02',
    brings: {
      en: '`wx.getAppBaseInfo` in plugins (elsewhere from 2.20.1)',
      cn: '插件里的 `wx.getAppBaseInfo`（插件外自 2.20.1）',
    },
    below: { en: 'nothing: `wx.getSystemInfoSync` is asked', cn: '无影响：改用 `wx.getSystemInfoSync`' },
    where: 'plugin/platform/appInfo.ts',
  },
  {
    version: '2.24.0',
    sharePercent: '0.06',
    brings: { en: '`errno` of `wx.request`', cn: '`wx.request` 的 `errno`' },
    below: {
      en: 'the cause of a network error is read from its text alone, and is more often `NetworkError`',
      cn: '网络错误的原因只能从文字判断，更常见的结果是 `NetworkError`',
    },
    where: 'plugin/platform/request.ts',
  },
  {
    version: '2.25.2',
    sharePercent: '0.12',
    brings: { en: '`<root-portal>`', cn: '`<root-portal>`' },
    below: {
      en: 'a popup within a parent with `transform`, `filter` or the like is clipped or displaced by it',
      cn: '带 `transform`、`filter` 等样式的父节点会裁切弹窗或使其错位',
    },
    where: 'plugin/platform/rootPortal.ts',
  },
  {
    version: '3.8.7',
    sharePercent: '4.31',
    brings: {
      en: '`<image>` loads no `http:` pictures in development and trial versions',
      cn: '开发版和体验版的 `<image>` 不再加载 `http:` 图片',
    },
    below: {
      en: 'nothing: such pictures, which only a local service has, are fetched by `wx.request` everywhere',
      cn: '无影响：这类图片只有本地服务才有，一律由 `wx.request` 取得',
    },
    where: 'plugin/core/protocol/pictureData.ts',
  },
  {
    version: '3.8.10',
    sharePercent: '4.31',
    brings: { en: '`bindload` of `<web-view>` comes reliably', cn: '`<web-view>` 的 `bindload` 稳定触发' },
    below: {
      en: 'with `client="webview"` a slow page is not reported as one that did not load',
      cn: '使用 `client="webview"` 时，打开过慢的页面不会报告为加载失败',
    },
    where: 'plugin/handover/webview/page/page.ts',
  },
]

export interface Surrounding {
  readonly name: Both
  /** What its owner documents, and what follows for the captcha. */
  readonly documented: Both
  readonly lost: Both
  /** The page that says so; `''`: our reading. */
  readonly page: string
}

const WECHAT = 'https://developers.weixin.qq.com/miniprogram/dev/framework/'

export const RENDERERS: readonly Surrounding[] = [
  {
    name: { en: 'web view', cn: 'WebView' },
    documented: { en: 'the default renderer, on every system', cn: '默认的渲染引擎，所有系统都有' },
    lost: { en: 'nothing', cn: '无' },
    page: '',
  },
  {
    name: { en: 'Skyline', cn: 'Skyline' },
    documented: {
      en: 'WeChat for Android 8.0.33, iOS 8.0.34; not on Windows, Mac, WeCom, HarmonyOS. Its lists say what it ignores',
      cn: '微信安卓 8.0.33、iOS 8.0.34 起；Windows、Mac、企业微信、HarmonyOS 上没有。官方列表写明哪些样式无效',
    },
    lost: {
      en: 'what the table below names; `client="webview"` needs `"renderer": "webview"` in the JSON of its page; WXS moves the thumb with more delay, says WeChat',
      cn: '见下表；`client="webview"` 的页面须在 JSON 里写 `"renderer": "webview"`；微信文档称 WXS 拖动的延迟较大',
    },
    page: `${WECHAT}runtime/skyline/migration/compatibility.html`,
  },
  {
    name: { en: 'glass-easel', cn: 'glass-easel' },
    documented: {
      en: 'the component framework of Skyline; in web views from base library 3.8.12 (4.35 % of users are below) where `lazyCodeLoading` is on. `plugin.json` asks for it in both',
      cn: 'Skyline 的组件框架；WebView 自基础库 3.8.12（4.35 % 的用户低于它）、开启 `lazyCodeLoading` 时可用。`plugin.json` 在两种渲染引擎下都声明使用它',
    },
    lost: { en: 'nothing: the markup keeps to both compilers', cn: '无：WXML 同时符合两种编译器的要求' },
    page: `${WECHAT}custom-component/glass-easel/migration.html`,
  },
]

export const SYSTEMS: readonly Surrounding[] = [
  {
    name: { en: 'Android, iOS', cn: 'Android、iOS' },
    documented: { en: 'everything', cn: '全部功能' },
    lost: {
      en: 'nothing known; texts of network errors differ, so they are read in 12 languages',
      cn: '未发现缺失；网络错误的文字各不相同，因此按 12 种语言识别',
    },
    page: '',
  },
  {
    name: { en: 'HarmonyOS', cn: 'HarmonyOS' },
    documented: {
      en: 'from base library 3.7.0, in ArkWeb. Not supported: dark mode, accessibility, Skyline, `wx.onThemeChange`; `<web-view>` in part',
      cn: '基础库 3.7.0 起，使用 ArkWeb。不支持：暗黑模式、无障碍访问、Skyline、`wx.onThemeChange`；`<web-view>` 部分支持',
    },
    lost: {
      en: '`theme="auto"` stays light (`theme="dark"` works); no screen reader reads the panel',
      cn: '`theme="auto"` 保持浅色（`theme="dark"` 有效）；读屏软件读不到面板',
    },
    page: `${WECHAT}ability/ohos.html`,
  },
  {
    name: { en: 'Windows, Mac', cn: 'Windows、Mac' },
    documented: {
      en: 'a mouse; no Skyline. No page says that a pressed mouse sends `touchmove` in a mini program',
      cn: '使用鼠标；没有 Skyline。没有文档说明小程序里按住鼠标移动会触发 `touchmove`',
    },
    lost: {
      en: 'should a drag not work there, the step buttons solve it by clicks (`tap`)',
      cn: '若无法拖动，可用步进按钮点击（`tap`）完成',
    },
    page: `${WECHAT}view/tap.html`,
  },
  {
    name: { en: 'WeCom', cn: '企业微信' },
    documented: {
      en: 'a list of its own of what is supported; base libraries older than WeChat’s, as users report; no Skyline',
      cn: '另有自己的支持列表；有用户称基础库旧于微信；没有 Skyline',
    },
    lost: { en: 'what the base library of the client lacks, see above', cn: '取决于客户端的基础库，见上表' },
    page: 'https://developers.weixin.qq.com/miniprogram/dev/dev_wxwork/dev-doc/wx-component-support.html',
  },
]

export interface Check {
  readonly what: Both
  readonly against: Both
  readonly command: string
}

const { devDependencies } = JSON.parse(source('package.json')) as { devDependencies: Record<string, string> }

/** A package with the version that is installed. */
export function pinned(name: string): string {
  const version = devDependencies[name]
  if (version === undefined) throw new Error(`package.json installs no ${name}`)
  return `${name} ${version}`
}

const tests = (project: string, pattern = '') =>
  `npx jest --selectProjects ${project}${pattern && ` --testPathPatterns ${pattern}`}`

export const CHECKS: readonly Check[] = [
  {
    what: { en: 'the component runs, and tells its events', cn: '组件运行、触发事件' },
    against: {
      en: `WeChat's component core of 2.29 (${pinned('miniprogram-simulate')})`,
      cn: `微信自己的组件内核 2.29（${pinned('miniprogram-simulate')}）`,
    },
    command: tests('component'),
  },
  {
    what: { en: 'markup, styles and WXS compile', cn: 'WXML、WXSS、WXS 可以编译' },
    against: {
      en: `WeChat's compilers wcc and wcsc (${pinned('miniprogram-compiler')}), and glass-easel's (${pinned('glass-easel-template-compiler')})`,
      cn: `微信的编译器 wcc 和 wcsc（${pinned('miniprogram-compiler')}），以及 glass-easel 的编译器（${pinned('glass-easel-template-compiler')}）`,
    },
    command: tests('contract', "'compilers|glassEasel'"),
  },
  {
    what: {
      en: 'every `wx` function that is called exists, or may be missing',
      cn: '调用的每个 `wx` 函数都存在，或允许缺失',
    },
    against: {
      en: `the notes of WeChat's typings on plugins and base libraries (${pinned('miniprogram-api-typings')})`,
      cn: `微信类型声明中关于插件和基础库的说明（${pinned('miniprogram-api-typings')}）`,
    },
    command: tests('contract', 'wx/uses'),
  },
  {
    what: { en: 'styles and markup that Skyline ignores are named', cn: 'Skyline 会忽略的样式和标签都已列出' },
    against: { en: 'its published lists', cn: '官方公布的列表' },
    command: tests('contract', 'skyline'),
  },
  {
    what: {
      en: 'it is drawn and solved by touch, in popup and embed mode',
      cn: '弹出式和嵌入式都能显示，并用触摸完成',
    },
    against: {
      en: `Chromium (${pinned('@sparticuz/chromium')}) with ${pinned('glass-easel')}`,
      cn: `Chromium（${pinned('@sparticuz/chromium')}）与 ${pinned('glass-easel')}`,
    },
    command: tests('browser'),
  },
  {
    what: { en: 'Skyline draws what a web view draws', cn: '在 Skyline 下的显示与 WebView 相同' },
    against: {
      en: 'an emulation that follows the published lists, not Skyline itself',
      cn: '按官方列表做的模拟，不是 Skyline 本身',
    },
    command: tests('browser', 'browser/skyline'),
  },
  {
    what: { en: 'projects of others build', cn: '使用方的项目可以构建' },
    against: {
      en: 'miniprogram-ci, Taro 4 and uni-app, each from the packed tarball',
      cn: 'miniprogram-ci、Taro 4、uni-app，均安装打包后的 tarball',
    },
    command: 'npm run test:consumers',
  },
  {
    what: { en: "a server's check of the answer", cn: '服务端核验' },
    against: {
      en: `Alibaba's server SDK (${pinned('@alicloud/captcha20230305')}) with the local service`,
      cn: `阿里云服务端 SDK（${pinned('@alicloud/captcha20230305')}）与本地服务`,
    },
    command: tests('service'),
  },
]
