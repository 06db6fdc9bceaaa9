import { ignoredDeclaration } from '../../skyline/declarations'
import { ARIA, MISSING_TAGS, TEXT_HOLDERS } from '../../skyline/tags'
import type { ElementNode } from './engine'

type Bearer = Element & { readonly __wxElement?: ElementNode }

/** An inline style as Skyline reads it; a semicolon in a text or an address ends nothing. */
export function withoutIgnored(style: string): string {
  const declarations = style.match(/(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;])+/g) ?? []
  return declarations
    .filter(declaration => {
      const [, property = '', value = ''] = declaration.match(/^\s*([-\w]+)\s*:\s*([\s\S]*?)\s*$/) ?? []
      return property !== '' && ignoredDeclaration(property, value) === null
    })
    .join(';')
}

const missing = new Set<string>()

/** A tag that Skyline lacks; said once. */
export function isMissing(tag: string): boolean {
  const instead = MISSING_TAGS[tag]
  if (instead === undefined) return false
  if (!missing.has(tag)) console.warn(`Skyline emulation: there is no <${tag}>${instead && `; instead: ${instead}`}`)
  missing.add(tag)
  return true
}

/** An accessibility attribute that Skyline does not pass on. */
export const isUnheard = (name: string): boolean => name.startsWith('aria-') && !ARIA.some(heard => heard === name)

const ignoredIn = new Map<string, readonly string[]>()

export const rememberIgnored = (sheet: string, ignored: readonly string[]): void => void ignoredIn.set(sheet, ignored)

/** Says once what of a style sheet in use is ignored. */
export function tellIgnored(sheet: string): void {
  const lines = ignoredIn.get(sheet) ?? []
  ignoredIn.delete(sheet)
  if (lines.length > 0) console.warn(`Skyline emulation: ignored in ${sheet}:\n${lines.join('\n')}`)
}

/** Takes every text out of the page that does not stand in a `<text>`, now and later, and says where it was. */
export function watchTexts(view: Element): void {
  const told = new Set<string>()
  const look = (node: Node) => {
    const texts = node.nodeType === Node.TEXT_NODE ? [node as Text] : textsBelow(node)
    for (const text of texts) if (isUndrawn(text)) drop(text, told)
  }
  new MutationObserver(changes => {
    for (const { type, target, addedNodes } of changes)
      for (const node of type === 'characterData' ? [target] : addedNodes) look(node)
  }).observe(view, { subtree: true, childList: true, characterData: true })
}

function textsBelow(node: Node): Text[] {
  const texts: Text[] = []
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text)
  return texts
}

/** What the built-in tags hold themselves (a placeholder) is no text of the template. */
function isUndrawn({ data, parentElement }: Text): boolean {
  if (data.trim() === '' || !(parentElement as Bearer | null)?.__wxElement) return false
  return !TEXT_HOLDERS.has(parentElement?.localName.replace(/^wx-/, '') ?? '')
}

function drop(text: Text, told: Set<string>): void {
  const holder = text.parentElement as Bearer
  const owner = holder.__wxElement?.ownerShadowRoot?.getHostNode().is ?? ''
  const place = `${owner}: <${holder.localName.replace(/^wx-/, '')} class="${holder.__wxElement?.class ?? ''}">`
  if (!told.has(place))
    console.warn(
      `Skyline emulation: a text outside of <text> is not drawn, in ${place} "${text.data.trim().slice(0, 40)}"`,
    )
  told.add(place)
  text.data = ''
}
