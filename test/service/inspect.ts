import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CaptchaRecord } from './records'
import type { ServiceState } from './state'

const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/
const LOOPBACK_HOST = /^(([\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Both ends must say so: a foreign page that points its own name at 127.0.0.1 comes with that name as host. */
export const isLoopback = ({ ip, host }: Pick<FastifyRequest, 'ip' | 'host'>): boolean =>
  LOOPBACK_ADDRESS.test(ip) && LOOPBACK_HOST.test(host)

/** A record as tests and a developer see it, with its answer. */
const shown = ({ placement, submitted: _, ...record }: CaptchaRecord) => ({
  ...record,
  ...placement,
  createdAt: new Date(record.createdAt).toISOString(),
})

interface Advance {
  Body: { advanceMs: number }
}

const ADVANCE_SCHEMA = {
  type: 'object',
  required: ['advanceMs'],
  properties: { advanceMs: { type: 'number', minimum: 0 } },
}

/** What the service remembers, and its clock; for this machine alone. */
export async function serveInspection(app: FastifyInstance, { state }: { state: ServiceState }): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (!isLoopback(request)) return reply.code(403).send({ Code: 'Forbidden', Message: 'Only from this machine.' })
  })
  app.get<{ Params: { certifyId: string } }>('/_records/:certifyId', async (request, reply) => {
    const record = state.records.get(request.params.certifyId)
    return record ? shown(record) : reply.code(404).send({ Code: 'NotFound', Message: 'No such record, or no more.' })
  })
  app.get('/_requests', async () => state.journal.entries)
  app.post<Advance>('/_clock', { schema: { body: ADVANCE_SCHEMA } }, async request => {
    state.advance(request.body.advanceMs)
    return { now: new Date(state.clock.now()).toISOString() }
  })
  app.post('/_reset', async (_request, reply) => {
    state.reset()
    return reply.code(204).send()
  })
}
