import type { FastifyServerOptions } from 'fastify'

/** What a request may take to arrive, head and body. */
export const REQUEST_MS = 30_000

/** Above any CaptchaVerifyParam that the backend takes, once percent-encoded. What is remembered of a call is bounded by it. */
const MAX_BODY_BYTES = 256 * 1024

/** Options of `node:http`: Node looks for late requests at an interval, of 30 s when nothing is said. */
export const lateRequests = (requestMs: number = REQUEST_MS) => ({
  requestTimeout: requestMs,
  headersTimeout: requestMs,
  connectionsCheckingInterval: Math.min(1000, requestMs),
})

/** What both fastify servers have in common. A member of another type is a fault of the caller: nothing is coerced. */
export const fastifyOptions = (requestMs: number = REQUEST_MS) =>
  ({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: requestMs,
    http: lateRequests(requestMs),
    ajv: { customOptions: { coerceTypes: false } },
  }) satisfies FastifyServerOptions & Record<string, unknown>
