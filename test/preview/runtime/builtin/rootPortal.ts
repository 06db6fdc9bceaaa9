import { BuiltIn, isYes } from './element'

/**
 * `<root-portal>`: what is inside stands beside the page's own content, not within its ancestors, and inherits nothing from them. This
 * element keeps its place in the tree, since the engine inserts and removes it there; its children live in `wx-root-portal-content`,
 * which WeChat's web view has too.
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
    // Ids of the components around, outermost last, so that a test finds what belongs to which.
    this.content.dataset.within = idsAround(this).join(' ')
  }
}

function idsAround(element: Element): string[] {
  const ids: string[] = []
  for (let around = element.closest('[id]'); around; around = around.parentElement?.closest('[id]') ?? null)
    ids.push(around.id)
  return ids
}
