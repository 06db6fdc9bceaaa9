export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

const nothing: Rect = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 }

/** Where the page begins that the element stands in: mini programs count from there, not from the browser's corner. */
export function originOf(element: Element | null): { readonly left: number; readonly top: number } {
  return (
    (
      element?.closest('.preview-webview') ?? document.querySelector('.preview-page:not([hidden]) .preview-webview')
    )?.getBoundingClientRect() ?? nothing
  )
}

export function rectOf(element: Element | null): Rect {
  if (!element) return nothing
  const { left, top } = originOf(element)
  const rect = element.getBoundingClientRect()
  return {
    left: rect.left - left,
    top: rect.top - top,
    right: rect.right - left,
    bottom: rect.bottom - top,
    width: rect.width,
    height: rect.height,
  }
}
