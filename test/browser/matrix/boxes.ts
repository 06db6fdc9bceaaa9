import type { Captcha } from '../driver'

/** CSS px from the corner of the page. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where each part of a captcha is drawn, by its class as the WXML writes it and its number among those of that class. */
export async function boxesOf(captcha: Captcha): Promise<ReadonlyMap<string, Box>> {
  await captcha.app.page.evaluate('globalThis.__name ??= named => named')
  return new Map(await captcha.whole.evaluateAll(measure))
}

/** Differences of more than so many CSS px, a line for each. */
export function differences(
  a: ReadonlyMap<string, Box>,
  b: ReadonlyMap<string, Box>,
  toleratedPx: number,
): readonly string[] {
  const sides = ['x', 'y', 'width', 'height'] as const
  return [...new Set([...a.keys(), ...b.keys()])].flatMap(name => {
    const [left, right] = [a.get(name), b.get(name)]
    if (!left || !right) return [`${name}: ${left ? 'only in the first' : 'only in the second'}`]
    const wrong = sides.filter(side => Math.abs(left[side] - right[side]) > toleratedPx)
    return wrong.length === 0
      ? []
      : [`${name}: ${wrong.map(side => `${side} ${left[side]} / ${right[side]}`).join(', ')}`]
  })
}

/** Runs in the browser, by itself. What has no area draws nothing. The live region is there for no eye. */
function measure(roots: readonly Element[]): [string, Box][] {
  const corner = document.querySelector('.preview-page:not([hidden]) .preview-webview')?.getBoundingClientRect()
  const counts = new Map<string, number>()
  const boxes: [string, Box][] = []
  const round = (value: number) => Math.round(value * 10) / 10
  for (const element of roots.flatMap(root => [...root.querySelectorAll('[class*="--"]')])) {
    const names = [...element.classList].filter(name => name.includes('--')).map(name => name.replace(/^.*?--/, ''))
    const name = names.find(own => own.includes('__')) ?? names[0]
    if (!name || element.closest('[class*="captcha__live"]')) continue
    const { visibility } = getComputedStyle(element)
    const rect = element.getBoundingClientRect()
    if (visibility === 'hidden' || rect.width === 0 || rect.height === 0) continue
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    const box = { x: round(rect.x - (corner?.x ?? 0)), y: round(rect.y - (corner?.y ?? 0)) }
    boxes.push([`${name}#${count}`, { ...box, width: round(rect.width), height: round(rect.height) }])
  }
  return boxes
}
