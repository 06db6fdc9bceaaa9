import type { ElementNode } from '../engine'

/**
 * The address of a picture: as it is, or a file of the mini program beside the page or component that names it. Without a scheme it is
 * `https:` (base library 3.8.10).
 */
export function assetUrl(element: Element, source: string): string {
  if (source.startsWith('//')) return `https:${source}`
  if (source === '' || /^(https?|data|blob):/i.test(source)) return source
  if (source.startsWith('/')) return `/assets${source}`
  const node = (element as Element & { __wxElement?: ElementNode }).__wxElement
  const owner = node?.ownerShadowRoot?.getHostNode().is ?? ''
  return new URL(source, `${location.origin}/assets/${owner}`).pathname
}
