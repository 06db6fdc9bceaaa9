import type { Locator } from '../harness'

/** Names of what can be touched in a panel, and is not to be hit in 44 by 44 px around its middle. */
export async function tooSmall(panel: Locator): Promise<readonly string[]> {
  const parts = panel.locator('[role="button"], [role="slider"], [role="checkbox"], wx-button')
  const found: string[] = []
  for (const part of await parts.all()) {
    await part.scrollIntoViewIfNeeded()
    const name = await part.evaluate(look)
    if (name !== '') found.push(name)
  }
  return found
}

/** Runs in the browser, by itself: what a finger at the ends of a cross of 44 px touches. */
function look(part: Element): string {
  // Half of 44, less a pixel: boxes lie at fractions of pixels.
  const reachPx = 21
  const { left, top, width, height } = part.getBoundingClientRect()
  const x = left + width / 2
  const y = top + height / 2
  const ends = [
    [x - reachPx, y],
    [x + reachPx, y],
    [x, y - reachPx],
    [x, y + reachPx],
  ] as const
  const missed = ends.filter(([endX, endY]) => {
    const hit = document.elementFromPoint(endX, endY)
    return hit !== part && !part.contains(hit)
  })
  const names = missed.map(([endX, endY]) => document.elementFromPoint(endX, endY)?.getAttribute('class'))
  return missed.length === 0 ? '' : `${part.getAttribute('class')}, ${width} × ${height}: ${names.join(', ')}`
}
