import type { IncomingMessage, ServerResponse } from 'node:http'
import { PREVIEW_ACCESS, refusalOf } from '../service/access'
import type { Answer } from './files'

/** No other origin may include what is here, in browsers that send no `Sec-Fetch-Site` either. */
const HEADERS = {
  'cache-control': 'no-cache',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const

export function send(response: ServerResponse, { type, body }: Answer, status = 200): void {
  response.writeHead(status, { ...HEADERS, 'content-type': type }).end(body)
}

/** A line for people. It repeats nothing of the request. */
export const say = (response: ServerResponse, status: number, words: string): void =>
  send(response, { type: 'text/plain; charset=utf-8', body: `${words}\n` }, status)

export type Refusal = readonly [status: number, words: string]

/** `port` of the server; `undefined` before it listens. */
export function refusal({ method = '', headers }: IncomingMessage, port: number | undefined): Refusal | null {
  const foreign = refusalOf({ method, headers, port }, PREVIEW_ACCESS)
  if (foreign !== undefined) return [403, foreign]
  return method === 'GET' || method === 'HEAD' ? null : [405, 'The preview answers GET alone.']
}
