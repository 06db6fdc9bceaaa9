import { BuiltIn, isYes } from './element'

/**
 * `<root-portal>`: its content is placed beside the page's own content, outside of all ancestors, and inherits nothing from them. This
 * element stays in its place, where the engine inserts and removes it; its children are in a `wx-root-portal-content`, as in WeChat's web
 * view.
 */
export class RootPortalTag extends BuiltIn {
  private readonly content = document.createElement('wx-root-portal-content')

  override connectedCallback(): void {
    super.connectedCallback()
    this.place()
  }

  disconnectedCallback(): void {
    this.content.remove()
  }

  override appendChild<Child extends Node>(child: Child): Child {
    return this.content.appendChild(child)
  }

  override insertBefore<Child extends Node>(child: Child, before: Node | null): Child {
    return this.content.insertBefore(child, before)
  }

  override removeChild<Child extends Node>(child: Child): Child {
    return this.content.removeChild(child)
  }

  override replaceChild<Child extends Node>(child: Node, old: Child): Child {
    return this.content.replaceChild(child, old)
  }

  /** `enable="{{false}}"` leaves the content in its place. */
  protected override changed(name: string): void {
    if (name === 'enable' && this.isConnected) this.place()
  }

  private place(): void {
    const isEnabled = !('enable' in this.values) || isYes(this.values.enable)
    const root = isEnabled ? this.closest('.preview-webview') : null
    if (root) root.append(this.content)
    else super.appendChild(this.content)
    // Ids of the ancestors, so that a test finds the content that belongs to a component.
    this.content.dataset.within = idsAround(this).join(' ')
  }
}

function idsAround(element: Element): string[] {
  const ids: string[] = []
  for (let around = element.closest('[id]'); around; around = around.parentElement?.closest('[id]') ?? null)
    ids.push(around.id)
  return ids
}
