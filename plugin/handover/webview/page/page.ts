import { type PanelOwner, panelBehavior } from '../../../captcha/panel/panelBehavior'
import type { Cancel } from '../../../core/ports'
import { locales } from '../../../locales/locales'
import { appInfo, envVersion } from '../../../platform/appInfo'
import { copy } from '../../../platform/clipboard'
import { clock } from '../../../platform/clock'
import { goBack, openerChannel, setTitle } from '../../../platform/navigation'
import { watchTheme } from '../../../platform/theme'
import { isAtLeast } from '../../../platform/version'
import { Copier, type Copying, NOT_COPYING } from '../../../view/copying'
import { diagnosticsText } from '../../../view/diagnostics'
import type { SystemTheme } from '../../../view/drawing'
import { type PageView, pageTexts, pageView } from '../../../view/pageView'
import { HostPage, type Shown } from '../hostPage'

interface PageData extends PageView {
  readonly copying: Copying
  readonly src: string
  readonly loading: boolean
}

interface Fields {
  copier: Copier
  failedAtMs: number
  page: HostPage
  shown: Shown
  systemTheme: SystemTheme | null
  stopTheme: Cancel
}

type Methods = PanelOwner & {
  draw(shown: Shown): void
  onMessage(event: { detail?: { data?: unknown } }): void
  onLoaded(): void
  onBlocked(): void
  copy(): void
}

/** Declared without a type, so that whatever a page gives is looked at. */
const properties = { url: null }

const NOTHING_YET: Shown = { src: '', loading: true, failure: null, invitation: null }

/** `<captcha-page url="https://…">`: all that the page needs which `page` of a `<captcha client="webview">` names. */
Component<PageData, typeof properties, Methods, [], Fields>({
  behaviors: [panelBehavior] as unknown as [],
  properties,
  data: { ...pageView(null, null, { locales, systemTheme: null }), src: '', loading: true, copying: NOT_COPYING },

  observers: {
    url(url: unknown) {
      this.page.setUrl(url)
    },
  },

  lifetimes: {
    created() {
      this.shown = NOTHING_YET
      this.systemTheme = null
      this.failedAtMs = 0
      this.copier = new Copier(copy, clock, copying => this.setData({ copying }))
      this.page = new HostPage({
        clock,
        // Base libraries before 3.8.10 may miss it.
        tellsLoad: isAtLeast(appInfo().SDKVersion, [3, 8, 10]),
        draw: shown => this.draw(shown),
        goBack,
      })
    },
    attached() {
      this.stopTheme = watchTheme(theme => {
        this.systemTheme = theme
        this.draw(this.shown)
      })
    },
    // Not before: the page that this stands in has to be there.
    ready() {
      this.page.arrive(openerChannel(this))
    },
    detached() {
      this.stopTheme()
      this.copier.stop()
      this.page.depart()
    },
  },

  methods: {
    draw(shown) {
      const { src, loading, failure, invitation } = shown
      const { systemTheme } = this
      if (invitation && !this.shown.invitation) setTitle(pageView(invitation, null, { locales, systemTheme }).title)
      if (failure !== this.shown.failure) {
        this.failedAtMs = clock.now()
        this.copier.stop()
      }
      this.shown = shown
      this.setData({ ...pageView(invitation, failure, { locales, systemTheme }), src, loading })
    },
    onMessage({ detail }) {
      this.page.messages(detail && detail.data)
    },
    onLoaded() {
      this.page.loaded()
    },
    onBlocked() {
      this.page.blocked()
    },
    copy() {
      const { failure, invitation } = this.shown
      if (!failure) return
      const { SDKVersion: baseLibrary } = appInfo()
      const { failedAtMs: atMs, renderer } = this
      const around = { atMs, from: '', sceneId: '', prefix: '', client: 'webview', renderer }
      const text = diagnosticsText(failure, { ...around, baseLibrary, envVersion: envVersion() })
      this.copier.run(text, pageTexts(invitation, locales))
    },
    act({ type }) {
      if (type === 'copy') this.copy()
      else if (type === 'retry') this.page.load()
      else if (type === 'hide') this.page.goBack()
    },
  },
})
