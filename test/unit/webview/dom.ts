import { pageFile } from '../../../doctor/webview/file'
import { SHARED_KEYS, type SharedTables } from '../../../doctor/webview/page/texts'
import { LANGUAGES } from '../../../plugin/core/parameters/config'
import { textsOf } from '../../../plugin/locales/tables'

/** What the build puts into the page. */
export const SHARED = Object.fromEntries(
  LANGUAGES.map(language => [language, Object.fromEntries(SHARED_KEYS.map(key => [key, textsOf(language)[key]]))]),
) as unknown as SharedTables

/** The body of the file in this document, without its script. */
export function drawFile(document: Document): void {
  const html = pageFile({ prefix: 'demo', region: 'cn', version: '0', script: '' })
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  document.body.replaceWith(document.importNode(parsed.body, true))
}

/** Tags and attributes, without the texts and without what says language, direction, view and what is hidden. */
export function structureOf(document: Document): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['lang', 'dir', 'data-view', 'data-theme', 'hidden']) element.removeAttribute(name)
    if (element.children.length === 0) element.textContent = ''
  }
  return copy.outerHTML
}
