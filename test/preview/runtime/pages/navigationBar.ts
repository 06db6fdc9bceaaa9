import type { WindowConfig } from '../../package'
import type { ReadColor } from './colors'

/** The bar above a page: its title, and a way back when there is one. */
export class NavigationBar {
  readonly element = document.createElement('header')
  private readonly title = document.createElement('h1')

  constructor(
    private readonly config: WindowConfig,
    private readonly readColor: ReadColor,
    back: (() => void) | null,
  ) {
    this.element.className = 'preview-navigation-bar'
    this.element.hidden = config.navigationStyle === 'custom'
    this.element.append(back ? backButton(back) : spacer(), this.title, capsule())
    this.setTitle(config.navigationBarTitleText ?? '')
  }

  setTitle(title: string): void {
    this.title.textContent = title
  }

  setColors(background: string, text: string): void {
    this.element.style.backgroundColor = background
    this.element.style.color = text
  }

  /** Colours by the configuration, which may depend on the colour scheme. */
  paint(): void {
    const style = this.readColor(this.config.navigationBarTextStyle, '')
    const background = this.readColor(this.config.navigationBarBackgroundColor, '')
    this.setColors(background, style === '' ? '' : style === 'white' ? '#fff' : '#000')
  }
}

function backButton(back: () => void): HTMLElement {
  const button = document.createElement('button')
  button.className = 'preview-back'
  button.setAttribute('aria-label', '返回')
  button.addEventListener('click', back)
  return button
}

function spacer(): HTMLElement {
  const element = document.createElement('span')
  element.className = 'preview-back-spacer'
  return element
}

/** The place of WeChat's menu. Only drawn, except to a web-view: there it shares the page and copies its link. */
function capsule(): HTMLElement {
  const element = document.createElement('span')
  element.className = 'preview-capsule'
  element.setAttribute('aria-hidden', 'true')
  element.addEventListener('click', () =>
    element.closest('.preview-page')?.dispatchEvent(new CustomEvent('preview-menu')),
  )
  return element
}
