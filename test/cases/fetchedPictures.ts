import { dataUrl, PICTURES, pngOf, textBytes } from '../unit/fakes/pictures'

/** Kind 5, pictures over `http:`, which are fetched as bytes: what servers, proxies and hosts' own request functions answer in their place. */
export const FETCHED_SOURCES = {
  platform:
    "WeChat's page on wx.request: `success` comes for every HTTP status, and the type of `data` follows `responseType`",
  field:
    'of the same kind as the answers of initializations that integrators report: block pages, Wi-Fi logins, relays',
  kind: 'of the same kind',
} as const

interface Answer {
  readonly what: string
  readonly data: unknown
  readonly statusCode?: number
  readonly header?: Readonly<Record<string, string>>
  readonly source: keyof typeof FETCHED_SOURCES
}

/** Shown, with that address. */
export const PICTURED: readonly (Answer & { readonly src: string })[] = [
  { what: 'PNG', data: PICTURES.png, src: dataUrl('png', PICTURES.png), source: 'platform' },
  { what: 'JPEG', data: PICTURES.jpeg, src: dataUrl('jpeg', PICTURES.jpeg), source: 'platform' },
  { what: 'WebP', data: PICTURES.webp, src: dataUrl('webp', PICTURES.webp), source: 'platform' },
  { what: 'GIF', data: PICTURES.gif, src: dataUrl('gif', PICTURES.gif), source: 'platform' },
  { what: 'a JPEG called PNG', data: PICTURES.jpeg, header: { 'Content-Type': 'image/png' }, src: dataUrl('jpeg', PICTURES.jpeg), source: 'kind' },
  { what: 'a PNG called text', data: PICTURES.png, header: { 'content-type': 'text/plain' }, src: dataUrl('png', PICTURES.png), source: 'kind' },
  { what: 'a PNG of a range (206)', data: PICTURES.png, statusCode: 206, src: dataUrl('png', PICTURES.png), source: 'kind' },
] // biome-ignore format: a table

const HTML = '<!DOCTYPE html><html><head><title>Login</title></head></html>'

/** `ResourceLoadFailed`; `said`: what its detail says of it. */
export const NO_PICTURES: readonly (Answer & { readonly said: object })[] = [
  { what: 'a Wi-Fi login', data: textBytes(HTML), said: { issues: [{ rule: 'format', received: expect.stringContaining('<!DOCTYPE html>') }] }, source: 'field' },
  { what: 'a block page with its status', data: textBytes(HTML), statusCode: 405, said: { service: { statusCode: 405 } }, source: 'field' },
  { what: 'a block page in GBK', data: textBytes('<title>\xb7\xc3\xce\xca\xb1\xbb\xc0\xb9\xbd\xd8</title>'), said: { issues: [{ rule: 'format' }] }, source: 'field' },
  { what: 'a redirect that was not followed', data: textBytes(''), statusCode: 302, said: { service: { statusCode: 302 } }, source: 'field' },
  { what: 'JSON of a relay', data: textBytes('{"error":"not found"}'), said: { issues: [{ rule: 'format' }] }, source: 'field' },
  { what: 'nothing (204)', data: new ArrayBuffer(0), statusCode: 204, said: { issues: [{ rule: 'format', received: '""' }] }, source: 'kind' },
  { what: 'not modified (304)', data: new ArrayBuffer(0), statusCode: 304, said: { service: { statusCode: 304 } }, source: 'kind' },
  { what: 'forbidden', data: textBytes('<Error><Code>AccessDenied</Code></Error>'), statusCode: 403, said: { service: { statusCode: 403 } }, source: 'kind' },
  { what: 'an SVG', data: textBytes('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), said: { issues: [{ rule: 'format' }] }, source: 'kind' },
  { what: '2 MB and a byte', data: pngOf(2 ** 21 + 1), said: { issues: [{ rule: 'value', received: '2097153' }] }, source: 'kind' },
  { what: 'text, by a function that knows no responseType', data: '\x89PNG\r\n', said: { issues: [{ rule: 'type', expected: 'ArrayBuffer' }] }, source: 'kind' },
  { what: 'text of a page, by such a function', data: HTML, said: { issues: [{ rule: 'type', expected: 'ArrayBuffer' }] }, source: 'kind' },
  { what: 'Base64 as text', data: Buffer.from(PICTURES.png).toString('base64'), said: { issues: [{ rule: 'type' }] }, source: 'kind' },
  { what: 'an object', data: { errMsg: 'ok' }, said: { issues: [{ rule: 'type', received: '{errMsg: "ok"}' }] }, source: 'kind' },
  { what: 'nothing at all', data: undefined, said: { issues: [{ rule: 'type', received: 'undefined' }] }, source: 'kind' },
] // biome-ignore format: a table
