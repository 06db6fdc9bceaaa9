import type { AppConfig } from '../../package'
import type { ReadColor } from './colors'

/** The row of tabs below the pages; shown only while a tab's page is on top. */
export class TabBar {
  readonly element = document.createElement('nav')
  private readonly tabs = new Map<string, HTMLButtonElement>()

  constructor(
    private readonly config: AppConfig['tabBar'],
    private readonly readColor: ReadColor,
    open: (route: string) => void,
  ) {
    this.element.className = 'preview-tab-bar'
    for (const item of config?.list ?? []) {
      const tab = document.createElement('button')
      tab.className = 'preview-tab'
      tab.textContent = item.text
      tab.addEventListener('click', () => open(item.pagePath))
      this.tabs.set(item.pagePath, tab)
      this.element.append(tab)
    }
  }

  has(route: string): boolean {
    return this.tabs.has(route)
  }

  /** `index` as in app.json. False where there is no such tab. */
  setText(index: number, text: string): boolean {
    const tab = [...this.tabs.values()][index]
    if (tab) tab.textContent = text
    return tab !== undefined
  }

  show(route: string): void {
    this.element.hidden = !this.has(route)
    this.element.style.backgroundColor = this.readColor(this.config?.backgroundColor, '')
    for (const [path, tab] of this.tabs) {
      const selected = path === route
      const { selectedColor, color } = this.config ?? {}
      tab.style.color = selected ? this.readColor(selectedColor, '#07c160') : this.readColor(color, '')
      if (selected) tab.setAttribute('aria-current', 'page')
      else tab.removeAttribute('aria-current')
    }
  }
}
