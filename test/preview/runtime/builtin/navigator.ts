import { actAs, BuiltIn } from './element'

const methods: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
}

/** `<navigator>`: a link to another page. */
export class NavigatorTag extends BuiltIn {
  protected override mount(): void {
    actAs(this, 'link')
    this.addEventListener('click', () => {
      const { wx } = globalThis as unknown as { wx: Record<string, (options: object) => void> }
      const method = methods[this.text('open-type', 'navigate')] ?? 'navigateTo'
      wx[method]?.({ url: this.text('url'), delta: this.number('delta', 1) })
    })
  }
}
