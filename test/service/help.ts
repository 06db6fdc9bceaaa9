import type { FastifyInstance } from 'fastify'
import { PREFIXES } from './accounts'
import { SCENE_IDS } from './scenes'

const page = () => `Local CAPTCHA service. For development and tests; it is not Alibaba Cloud.

Endpoint      POST /{prefix}/            prefixes: ${PREFIXES.join(', ')}
Scenes        ${SCENE_IDS.join(', ')}
Pictures      GET  /qst/...
Server API    POST /                     access key test, secret test-secret
Inspection    GET  /_records/{certifyId}, GET /_requests, POST /_clock {"advanceMs": n}, POST /_reset

The tables are explained in test/service/README.md.
`

/** What a developer sees who opens the address in a browser. */
export function serveHelp(app: FastifyInstance): void {
  app.get('/', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(page()))
}
