import type { MiniProgramPackage, WindowConfig } from '../package'
import { AppInstance } from './app'
import { reachTheDocument } from './attributes'
import { measureFromThePage, PreviewBackend } from './backend'
import { defineBuiltIns } from './builtin'
import { glassEasel } from './engine'
import { showErrors } from './errors'
import { showPressed } from './hover'
import { listenToKeyboard } from './keyboard'
import { listenToMouse } from './mouse'
import { colorReader } from './pages/colors'
import { Page } from './pages/page'
import { PageStack } from './pages/stack'
import { TabBar } from './pages/tabBar'
import { parsePageUrl } from './pages/url'
import { reloadOnChange } from './reload'
import { Spaces, type TemplateGroups } from './spaces'
import { listenToTouch } from './touch'
import { createWx } from './wx'
import { installWxs } from './wxs'

declare const __miniProgram: MiniProgramPackage & { readonly templates: TemplateGroups }

function boot(pack: typeof __miniProgram, phone: HTMLElement): void {
  const report = showErrors(pack.diagnostics)
  if (pack.app.pages.length === 0) return

  const readColor = colorReader(pack.theme)
  const app = new AppInstance()
  const tabBar = new TabBar(pack.app.tabBar, readColor, route => stack.switchTab(`/${route}`))
  const pages = document.createElement('div')
  pages.className = 'preview-pages'
  phone.append(pages, tabBar.element)

  const spaces = new Spaces(pack, new PreviewBackend(), () => globals)
  const configOf = (route: string): WindowConfig => ({
    ...pack.app.window,
    ...pack.spaces[0]?.components.find(({ path }) => path === route)?.config,
  })
  const stack: PageStack = new PageStack({
    host: pages,
    tabBar,
    has: route => pack.app.pages.includes(route),
    create: (url, hasBack) =>
      new Page({
        url,
        root: spaces.backend.createRoot('page', spaces.main, url.route),
        config: configOf(url.route),
        readColor,
        back: hasBack ? () => stack.navigateBack(1) : null,
      }),
  })
  const wx = createWx(stack, pack.ext)
  const globals = {
    wx,
    App: app.define,
    getApp: app.get,
    getCurrentPages: () => stack.instances,
    requirePlugin: (alias: string) => spaces.requirePlugin(alias),
  }
  Object.assign(globalThis, { wx, getCurrentPages: globals.getCurrentPages, getApp: app.get })

  spaces.load(pack.templates, report)
  const entry = location.hash.slice(1) || pack.app.entryPagePath || pack.app.pages[0] || ''
  const { route, options } = parsePageUrl(entry)
  const open = (address: string) => {
    try {
      stack.reLaunch(`/${address}`)
    } catch (fault) {
      report(address, fault)
    }
  }
  app.launch(route, options)
  open(entry)
  wx.onThemeChange(detail => {
    stack.paint()
    app.get().onThemeChange?.(detail)
  })
  wx.onWindowResize(detail => stack.top.resize(detail))
  window.addEventListener('hashchange', () => open(location.hash.slice(1)))
}

glassEasel.globalOptions.writeFieldsToNode = false // A property may have the name of one of a node's fields, such as "dataset".
glassEasel.globalOptions.writeIdToDOM = true
installWxs()
defineBuiltIns()
measureFromThePage()
reachTheDocument()
listenToTouch()
listenToMouse()
listenToKeyboard()
showPressed()
reloadOnChange()
boot(__miniProgram, document.querySelector<HTMLElement>('#preview-phone') ?? document.body)
