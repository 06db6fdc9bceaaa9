import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { type Access, refusalOf } from './access'

/** Refuses foreign hosts and pages ahead of every route and of CORS. `body` writes the refusal in the server's own form. */
export function guard(app: FastifyInstance, access: Access, body: (message: string) => object): void {
  let port: number | undefined
  app.addHook('onListen', async () => {
    port = (app.server.address() as AddressInfo).port
  })
  app.addHook('onRequest', async ({ method, headers }, reply) => {
    const message = refusalOf({ method, headers, port }, access)
    if (message !== undefined) return reply.code(403).send(body(message))
  })
}
