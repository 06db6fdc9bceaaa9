import type { FastifyInstance } from 'fastify'
import type { CaptchaRecord } from './records'
import type { ServiceState } from './state'

const LOOPBACK_ADDRESS = /^(127\.|::1$|::ffff:127\.)/

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

/** What the service remembers, and its clock; for this machine alone, even where the service listens to others. */
export async function serveInspection(app: FastifyInstance, { state }: { state: ServiceState }): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    if (!LOOPBACK_ADDRESS.test(request.ip))
      return reply.code(403).send({ Code: 'Forbidden', Message: 'Only from this machine.' })
  })
  app.get<{ Params: { certifyId: string } }>('/_records/:certifyId', async (request, reply) => {
    const record = state.records.get(request.params.certifyId)
    return record ? shown(record) : reply.code(404).send({ Code: 'NotFound', Message: 'No such record, or no more.' })
  })
  app.get('/_requests', async () => state.journal.entries)
  app.post<Advance>('/_clock', { schema: { body: ADVANCE_SCHEMA } }, async (request, reply) => {
    try {
      state.advance(request.body.advanceMs)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return reply.code(400).send({ Code: 'InvalidParameter', Message: error.message })
    }
    return { now: new Date(state.clock.now()).toISOString() }
  })
  app.post('/_reset', async (_request, reply) => {
    state.reset()
    return reply.code(204).send()
  })
}
