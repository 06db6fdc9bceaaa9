import type { Locator } from '../harness'

/**
 * What does not fit in a panel as drawn: one line for each text that is cut, covered or outside, each box too narrow. Then the
 * same with each of `tips` on its track.
 */
export async function misfits(panel: Locator, tips: readonly string[] = []): Promise<readonly string[]> {
  // What tsx compiles calls this to keep the names of functions.
  await panel.page().evaluate('globalThis.__name ??= named => named')
  return panel.evaluate(look, tips)
}

/** Runs in the browser, by itself. */
function look(whole: Element, tips: readonly string[]): string[] {
  const found: string[] = []
  const slackPx = 1
  const nameOf = (element: Element) =>
    (element.getAttribute('class') ?? element.tagName).replace(/captcha-[a-z-]+?--/g, '')
  const within = (inner: DOMRect, outer: DOMRect) =>
    inner.left >= outer.left - slackPx &&
    inner.right <= outer.right + slackPx &&
    inner.top >= outer.top - slackPx &&
    inner.bottom <= outer.bottom + slackPx
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right - slackPx && b.left < a.right - slackPx && a.top < b.bottom - slackPx && b.top < a.bottom - slackPx
  /** The letters of a line, without the room above and below them. */
  const lettersIn = ({ x, y, width, height }: DOMRect) => new DOMRect(x, y + height / 10, width, height * 0.8)
  const isSeen = (element: Element) => {
    const { visibility, opacity } = getComputedStyle(element)
    return visibility === 'visible' && opacity !== '0' && element.getClientRects().length > 0
  }

  const inspect = (panel: Element) => {
    const room = panel.getBoundingClientRect()
    if (room.left < -slackPx || room.right > document.documentElement.clientWidth + slackPx)
      found.push('panel: wider than the screen')

    // On purpose: the picture's parts lie over its edge, and small icons are hit beyond the edge of their row.
    for (const element of panel.querySelectorAll('*')) {
      if (element.closest('[class*="drag__stage"]') || element.matches('[class*="panel__row"]') || !isSeen(element))
        continue
      const { scrollWidth, clientWidth } = element
      if (clientWidth > 0 && scrollWidth > clientWidth + slackPx)
        found.push(`${nameOf(element)}: ${scrollWidth} px in ${clientWidth} px`)
    }

    const solids = [...panel.querySelectorAll('[class*="drag__thumb"], [class*="icon--"]')].filter(isSeen)
    const texts = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT)
    const drawn: { readonly holder: Element; readonly letters: DOMRect }[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const holder = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (!holder || text === '' || !isSeen(holder)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        const line = `${nameOf(holder)} "${text}"`
        for (let outer: Element | null = holder; outer && panel.contains(outer); outer = outer.parentElement) {
          const cuts = outer === panel || getComputedStyle(outer).overflowX !== 'visible'
          if (cuts && !within(rect, outer.getBoundingClientRect())) found.push(`${line}: cut by ${nameOf(outer)}`)
        }
        if (solids.some(solid => !holder.contains(solid) && meet(rect, solid.getBoundingClientRect())))
          found.push(`${line}: covered`)
        if (drawn.some(other => other.holder !== holder && meet(lettersIn(rect), other.letters)))
          found.push(`${line}: over another text`)
        drawn.push({ holder, letters: lettersIn(rect) })
      }
    }
  }

  inspect(whole)
  const tip = whole.querySelector('[class*="drag__tip"]')
  const track = tip?.parentElement
  for (const text of tips) {
    tip?.replaceChildren(text)
    if (track) inspect(track)
  }
  return found
}
