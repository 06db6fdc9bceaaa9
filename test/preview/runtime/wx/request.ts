import type { Callbacks } from './api'

export interface RequestOptions extends Callbacks<RequestResult> {
  readonly url: string
  readonly method?: string
  readonly data?: unknown
  readonly header?: Readonly<Record<string, string>>
  readonly timeout?: number
  readonly dataType?: string
  readonly responseType?: string
}

export interface RequestResult {
  readonly data: unknown
  readonly statusCode: number
  readonly header: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
}

/** WeChat's own limit when neither the call nor app.json sets one. */
const defaultTimeoutMs = 60_000

/** Why a request ended without an answer. `errno` as base library 2.24.0 and later give it. */
const faults = {
  timeout: { errMsg: 'request:fail timeout', errno: 5 },
  abort: { errMsg: 'request:fail abort', errno: undefined },
  network: { errMsg: 'request:fail ', errno: 600001 },
  url: { errMsg: 'request:fail invalid url', errno: 600009 },
} as const

/** `wx.request` over fetch: `success` for every HTTP status, `fail` only when nothing came back. */
export function request(options: RequestOptions): { abort(): void } {
  const controller = new AbortController()
  let fault: keyof typeof faults = 'network'
  const stop = (why: keyof typeof faults) => {
    fault = why
    controller.abort()
  }
  const timer = window.setTimeout(() => stop('timeout'), options.timeout ?? defaultTimeoutMs)
  if (!isHttpUrl(options.url)) stop('url')
  send(options, controller.signal)
    .finally(() => window.clearTimeout(timer))
    .then(
      result => ({ ok: true, result: { ...result, errMsg: 'request:ok' } }) as const,
      () => ({ ok: false, failure: faults[fault] }) as const,
    )
    .then(outcome => {
      if (outcome.ok) options.success?.(outcome.result)
      else options.fail?.(outcome.failure)
      options.complete?.(outcome.ok ? outcome.result : outcome.failure)
    })
  return { abort: () => stop('abort') }
}

function isHttpUrl(url: unknown): boolean {
  try {
    return /^https?:$/.test(new URL(String(url)).protocol)
  } catch {
    return false
  }
}

async function send(options: RequestOptions, signal: AbortSignal): Promise<RequestResult> {
  signal.throwIfAborted()
  const { url, body = null, ...init } = encode(options)
  const response = await fetch(url, { ...init, body, signal, credentials: 'omit', cache: 'no-store' })
  const header = Object.fromEntries(response.headers)
  return { data: await decode(response, options), statusCode: response.status, header, cookies: [] }
}

function encode({ url, method = 'GET', data, header = {} }: RequestOptions) {
  const verb = method.toUpperCase()
  const names = Object.keys(header).map(name => name.toLowerCase())
  const type = Object.entries(header).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/json'
  if (verb === 'GET') return { url: withQuery(url, data), method: verb, headers: header }
  const headers = names.includes('content-type') ? header : { ...header, 'content-type': type }
  return { url, method: verb, headers, body: bodyOf(data, type) }
}

function withQuery(url: string, data: unknown): string {
  if (typeof data !== 'object' || data === null) return url
  const query = new URLSearchParams(data as Record<string, string>).toString()
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

function bodyOf(data: unknown, type: string): BodyInit | undefined {
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data
  return /urlencoded/.test(type) ? new URLSearchParams(data as Record<string, string>) : JSON.stringify(data)
}

/** JSON when it is asked for and is JSON; else the text as it came. */
async function decode(response: Response, { dataType = 'json', responseType }: RequestOptions): Promise<unknown> {
  if (responseType === 'arraybuffer') return response.arrayBuffer()
  const text = await response.text()
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
