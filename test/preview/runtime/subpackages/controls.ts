import type { Subpackage } from '../../package'

/** How the person before the preview ends a load that waits. */
interface Waiting {
  arrive(): void
  fail(): void
}

const button = (text: string, act: () => void): HTMLButtonElement => {
  const element = document.createElement('button')
  element.textContent = text
  element.addEventListener('click', act)
  return element
}

/** One line for each subpackage beside the phone: whether it is there, and while its load waits, two ways to end that. */
export class Controls {
  private readonly places = new Map<string, HTMLElement>()

  constructor(subpackages: readonly Subpackage[], section: HTMLElement | null) {
    if (!section || subpackages.length === 0) return
    section.hidden = false
    for (const { root, name } of subpackages) {
      const line = document.createElement('p')
      const place = document.createElement('span')
      line.dataset.subpackage = name
      line.append(`${name} · `, place)
      section.append(line)
      this.places.set(root, place)
      this.say(root, '未下载 not loaded')
    }
  }

  say(root: string, state: string): void {
    this.places.get(root)?.replaceChildren(state)
  }

  offer(root: string, { arrive, fail }: Waiting): void {
    this.say(root, '下载中 loading ')
    this.places.get(root)?.append(button('送达 Arrive', arrive), ' ', button('失败 Fail', fail))
  }
}
