import type { MiniProgramPackage, RendererConfig, WindowConfig } from '../package'
import { AppInstance } from './app'
import { reachTheDocument } from './attributes'
import { measureFromThePage, PreviewBackend } from './backend'
import { defineBuiltIns } from './builtin'
import { glassEasel } from './engine'
import { showErrors } from './errors'
import { showPressed } from './hover'
import { listenToKeyboard } from './keyboard'
import { listenToMouse } from './mouse'
import { ownDetail } from './ownDetail'
import { colorReader } from './pages/colors'
import { Page } from './pages/page'
import { PageStack } from './pages/stack'
import { TabBar } from './pages/tabBar'
import { parsePageUrl } from './pages/url'
import { reloadOnChange } from './reload'
import { openWith, rendererOf } from './renderer'
import { offerRenderers } from './rendererSwitch'
import { Spaces, type TemplateGroups } from './spaces'
import { requireAvailable } from './subpackages/availability'
import { Controls } from './subpackages/controls'
import { type Arrived, bring } from './subpackages/delivery'
import { LazyLoadErrors } from './subpackages/lazyLoadErrors'
import { Subpackages } from './subpackages/subpackages'
import { listenToTouch } from './touch'
import { createWx } from './wx'
import { installWxs } from './wxs'

declare const __miniProgram: MiniProgramPackage & {
  readonly templates: TemplateGroups
  readonly arrived: Readonly<Record<string, Arrived>>
}

function boot(pack: typeof __miniProgram, phone: HTMLElement): void {
  const report = showErrors(pack.diagnostics)
  if (pack.app.pages.length === 0) return

  const readColor = colorReader(pack.theme)
  const app = new AppInstance()
  const tabBar = new TabBar(pack.app.tabBar, readColor, route => stack.switchTab(`/${route}`))
  const pages = document.createElement('div')
  pages.className = 'preview-pages'
  phone.append(pages, tabBar.element)

  const lazyLoadErrors = new LazyLoadErrors()
  const controls = new Controls(pack.subpackages, document.querySelector('#preview-subpackages'))
  const subpackages = new Subpackages({
    list: pack.subpackages,
    errors: lazyLoadErrors,
    bring: subpackage => bring(subpackage, controls, pack.arrived, arrived => spaces.add(arrived)),
  })
  const spaces = new Spaces({
    pack,
    backend: new PreviewBackend(),
    subpackages: () => subpackages,
    globals: () => globals,
    report,
  })
  const configOf = (route: string): WindowConfig & RendererConfig => ({ ...pack.app.window, ...spaces.configOf(route) })
  const stack: PageStack = new PageStack({
    host: pages,
    tabBar,
    has: route => pack.app.pages.includes(route) || subpackages.hasPage(route),
    load: route => subpackages.loadPage(route),
    check: route =>
      requireAvailable(route, {
        isHere: component => subpackages.has(subpackages.rootOfComponent(component)),
        configOf: path => spaces.configOf(path),
      }),
    create: (url, hasBack) => {
      const config = configOf(url.route)
      const renderer = rendererOf(pack.app, url.route, config)
      openWith(renderer)
      return new Page({
        url,
        root: spaces.backend.createRoot('page', spaces.main, url.route),
        config,
        renderer,
        readColor,
        back: hasBack ? () => stack.navigateBack(1) : null,
      })
    },
  })
  const wx = createWx(stack, pack.ext, lazyLoadErrors)
  const globals = {
    wx,
    App: app.define,
    getApp: app.get,
    getCurrentPages: () => stack.instances,
    requirePlugin: spaces.requirePlugin,
    global: {},
  }
  Object.assign(globalThis, { wx, getCurrentPages: globals.getCurrentPages, getApp: app.get })

  spaces.load(pack.templates)
  const entry = location.hash.slice(1) || pack.app.entryPagePath || pack.app.pages[0] || ''
  const { route, options } = parsePageUrl(entry)
  const open = (address: string) => {
    const launch = () => {
      try {
        stack.reLaunch(`/${address}`)
      } catch (fault) {
        report(address, fault)
      }
    }
    const load = stack.load(`/${address}`)
    if (load) load.then(launch, fault => report(address, fault))
    else launch()
  }
  app.launch(route, options)
  open(entry)
  wx.onThemeChange(detail => {
    stack.paint()
    app.get().onThemeChange?.(detail)
  })
  wx.onWindowResize(detail => stack.resize(detail))
  window.addEventListener('hashchange', () => open(location.hash.slice(1)))
}

glassEasel.globalOptions.writeFieldsToNode = false // A property may have the name of one of a node's fields, such as "dataset".
glassEasel.globalOptions.useMethodCallerListeners = true // uni-app puts its handlers on the instance, under names of its own.
glassEasel.globalOptions.writeIdToDOM = true
ownDetail()
installWxs()
defineBuiltIns()
measureFromThePage()
reachTheDocument()
offerRenderers()
listenToTouch()
listenToMouse()
listenToKeyboard()
showPressed()
reloadOnChange()
boot(__miniProgram, document.querySelector<HTMLElement>('#preview-phone') ?? document.body)
