import type { AddressInfo } from 'node:net'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance } from 'fastify'
import { LOOPBACK_ORIGIN, SERVICE_ACCESS } from './access'
import { serveApi } from './api'
import { acceptForms } from './form'
import { guard } from './guard'
import { serveHelp } from './help'
import { fastifyOptions } from './http'
import { serveInspection } from './inspect'
import { servePictures } from './pictures/route'
import { createState, type ServiceOptions } from './state'

export const HOST = '127.0.0.1'

export interface Service {
  readonly app: FastifyInstance
  /** `http://127.0.0.1:{port}/`; a user tag and `/` make it an endpoint. Throws before `listen`. */
  readonly url: string
  readonly port: number
  /** Starts on 127.0.0.1, on a free port by default. Rejects with `EADDRINUSE` when the port is taken. */
  listen(port?: number): Promise<string>
  /** Ends open connections too, those left without an answer included. */
  close(): Promise<void>
  /** Draws all puzzles ahead, so that no initialization waits for one. */
  warmUp(): Promise<void>
  /** Moves the service's clock forward. */
  advance(ms: number): void
  /** Forgets records, limits, requests and moved time; the seed goes on where it was. */
  reset(): void
}

/** The local CAPTCHA service, not listening yet. */
export async function createService(options: ServiceOptions = {}): Promise<Service> {
  const state = createState(options)
  const app = fastify({ ...fastifyOptions(options.requestMs), forceCloseConnections: true })
  guard(app, SERVICE_ACCESS, Message => ({ Code: 'Forbidden', Message }))
  await app.register(cors, { origin: LOOPBACK_ORIGIN, exposedHeaders: ['Retry-After'] })
  // Forms belong to the two APIs; the inspection keeps to JSON.
  await app.register(async api => {
    await acceptForms(api)
    serveApi(api, state)
  })
  await app.register(serveInspection, { state })
  servePictures(app, state)
  serveHelp(app)

  const port = (): number => {
    const address = app.server.address() as AddressInfo | null
    if (!address) throw new Error('the service is not listening')
    return address.port
  }
  const url = () => `http://${HOST}:${port()}/`
  return {
    app,
    get url() {
      return url()
    },
    get port() {
      return port()
    },
    async listen(wanted = 0) {
      await app.listen({ host: HOST, port: wanted })
      return url()
    },
    close: () => app.close(),
    warmUp: () => state.gallery.warmUp(),
    advance: ms => state.advance(ms),
    reset: () => state.reset(),
  }
}
