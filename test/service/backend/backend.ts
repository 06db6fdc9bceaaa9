import Captcha, { VerifyIntelligentCaptchaRequest } from '@alicloud/captcha20230305'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import cors from '@fastify/cors'
import fastify, { type FastifyError, type FastifyInstance } from 'fastify'
import { BACKEND_ACCESS, LOOPBACK_ORIGIN } from '../access'
import { guard } from '../guard'
import { fastifyOptions } from '../http'
import { visible } from '../visible'
import { BadQuestion, fieldOf, type Question, refuseMalformedText, schemaOf } from './question'

type Environment = Readonly<Record<string, string | undefined>>

const TIMEOUT_MS = 5000
/** What the demo lets nobody do without a CAPTCHA, and the member that each needs besides. */
const GUARDED = { '/login': 'username', '/comment': 'text' } as const
/** The CAPTCHA service's own words for a question that is none. */
const CALLERS_FAULTS = ['MissingParameter', 'InvalidParameter']

/** The integrator's own server: a request gets through when Alibaba Cloud confirms its captchaVerifyParam. */
export async function createBackend(
  env: Environment = process.env,
  log = console.error,
  requestMs?: number,
): Promise<FastifyInstance> {
  const config = new $OpenApiUtil.Config({
    accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID,
    accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
    endpoint: env.CAPTCHA_ENDPOINT ?? 'captcha.cn-shanghai.aliyuncs.com',
    protocol: env.CAPTCHA_PROTOCOL ?? 'https',
    connectTimeout: TIMEOUT_MS,
    readTimeout: TIMEOUT_MS,
  })
  const captcha = new Captcha(config)

  async function confirm({ captchaVerifyParam, sceneId }: Question) {
    // A real server knows its scene and takes no other; only a demo of all scenes lets the page choose.
    const scene = { sceneId: env.CAPTCHA_SCENE_ID || sceneId }
    const request = new VerifyIntelligentCaptchaRequest({ captchaVerifyParam, ...scene })
    try {
      const { verifyResult, verifyCode } = (await captcha.verifyIntelligentCaptcha(request)).body?.result ?? {}
      if (verifyResult === true) return { status: 200, ok: true, verifyCode }
      if (verifyResult === false) return { status: 403, ok: false, reason: 'captcha-refused', verifyCode }
      throw new Error('an answer without VerifyResult')
    } catch (error) {
      const { code } = Object(error) as { code?: unknown }
      if (typeof code === 'string' && CALLERS_FAULTS.includes(code))
        throw new BadQuestion('captchaVerifyParam', `the CAPTCHA service answered ${code}`)
      // Deny unless verified: an outage, a timeout and a wrong key give no verdict.
      log('The CAPTCHA service gave no verdict:', visible(error instanceof Error ? error.message : String(error)))
      return { status: 503, ok: false, reason: 'captcha-unavailable' }
    }
  }

  const app = fastify(fastifyOptions(requestMs))
  guard(app, BACKEND_ACCESS, message => ({ ok: false, reason: 'foreign', message }))
  app.setErrorHandler((error: FastifyError | BadQuestion, _request, reply) => {
    const { statusCode: status = 500, message } = error
    if (status >= 500) log('The demo backend failed:', visible(message))
    const reason = status >= 500 ? 'backend-failed' : 'bad-request'
    const field = fieldOf(error)
    return reply.code(status).send({ ok: false, reason, message, ...(field === undefined ? {} : { field }) })
  })
  await app.register(cors, { origin: LOOPBACK_ORIGIN })
  for (const [path, own] of Object.entries(GUARDED))
    app.post<{ Body: Question }>(
      path,
      { schema: { body: schemaOf(own, !env.CAPTCHA_SCENE_ID) } },
      async ({ body }, reply) => {
        refuseMalformedText(body)
        const { status, ...answer } = await confirm(body)
        return reply.code(status).send(answer)
      },
    )
  return app
}
