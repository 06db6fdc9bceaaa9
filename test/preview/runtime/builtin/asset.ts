import type { ElementNode } from '../engine'

/** The address of a picture: as it is, or a file of the mini program beside the page or component that names it. */
export function assetUrl(element: Element, source: string): string {
  if (source === '' || /^(https?|data|blob):|^\/\//.test(source)) return source
  if (source.startsWith('/')) return `/assets${source}`
  const node = (element as Element & { __wxElement?: ElementNode }).__wxElement
  const owner = node?.ownerShadowRoot?.getHostNode().is ?? ''
  return new URL(source, `${location.origin}/assets/${owner}`).pathname
}
