import type { IncomingHttpHeaders } from 'node:http'
import type { Fields } from '../client/parameters'

/** One call of the server API as it came over the wire. */
export interface ServerCall {
  readonly method: string
  /** Path without the query. */
  readonly path: string
  readonly query: Fields
  readonly headers: IncomingHttpHeaders
  /** The body's text and, for a form, its fields. */
  readonly body: string
  readonly form: Fields
}

export const headerOf = ({ headers }: ServerCall, name: string): string => {
  const value = headers[name]
  return (Array.isArray(value) ? value.join(',') : (value ?? '')).trim()
}
