import type { App } from '../harness'

/** The H5 page in the web-view of the page on top. */
export const webView = (app: App) => app.page.frameLocator('.preview-page:not([hidden]) iframe')

/** Drags the slider of the stand-in for Alibaba's web client by a share, 0 to 1, of its way. */
export async function dragInWebView(app: App, share: number): Promise<void> {
  const thumb = webView(app).locator('.stand-in-thumb')
  await thumb.waitFor()
  const [track, from] = [await webView(app).locator('.stand-in-track').boundingBox(), await app.centre(thumb)]
  const wayPx = (track?.width ?? 0) - ((await thumb.boundingBox())?.width ?? 0)
  await app.touch.drag(from, { x: from.x + share * wayPx, y: from.y }, { steps: 20 })
}
