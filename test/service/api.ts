import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Outcome } from './answers'
import { answerClient } from './client/route'
import { userTagOf } from './client/userTag'
import type { FormBody } from './form'
import { headerOf, type ServerCall } from './openapi/call'
import { answerServer } from './openapi/route'
import type { ServiceState } from './state'

interface ApiRequest {
  Params: { prefix?: string }
  Querystring: Record<string, string>
  Body: FormBody | undefined
}

interface Asked {
  readonly action: string
  readonly prefix: string
  readonly fields: Readonly<Record<string, string>>
  readonly answer: () => Promise<Outcome> | Outcome
}

/** Tells the two APIs apart: only the server API names its action in a header. */
function read(state: ServiceState, request: FastifyRequest<ApiRequest>): Asked {
  const { text = '', fields: form = {} } = request.body ?? {}
  const [path = '/'] = request.url.split('?')
  const { method, headers, query } = request
  const call: ServerCall = { method, path, query, headers, body: text, form }
  const serverAction = headerOf(call, 'x-acs-action')
  const fields = { ...query, ...form }
  if (serverAction) return { action: serverAction, prefix: '', fields, answer: () => answerServer(state, call) }
  const prefix = userTagOf(request.host, request.params.prefix)
  return {
    action: form.Action ?? '',
    prefix,
    fields: form,
    answer: () => answerClient(state, prefix, form, request.ip),
  }
}

function send(reply: FastifyReply, outcome: Outcome): FastifyReply {
  if (typeof outcome !== 'string')
    return reply
      .code(outcome.status)
      .type('application/json')
      .headers(outcome.headers ?? {})
      .send(outcome.body)
  reply.hijack()
  if (outcome === 'drop') reply.raw.destroy()
  return reply
}

/** Both APIs stand at the root; the client API also below a user tag. */
export function serveApi(app: FastifyInstance, state: ServiceState): void {
  for (const path of ['/', '/:prefix', '/:prefix/'])
    app.post<ApiRequest>(path, async (request, reply) => {
      const startedAt = performance.now()
      const { action, prefix, fields, answer } = read(state, request)
      const outcome = await answer()
      const [status, code] = typeof outcome === 'string' ? [0, `(${outcome})`] : [outcome.status, outcome.code]
      const ms = performance.now() - startedAt
      state.journal.call({ method: request.method, action, prefix, scene: fields.SceneId, code, status, ms }, fields)
      return send(reply, outcome)
    })
}
