import Captcha, { VerifyIntelligentCaptchaRequest } from '@alicloud/captcha20230305'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import cors from '@fastify/cors'
import fastify, { type FastifyInstance } from 'fastify'

type Environment = Readonly<Record<string, string | undefined>>
interface Question {
  captchaVerifyParam: string
  sceneId?: string
}

const TIMEOUT_MS = 5000
const LOOPBACK_ORIGIN = /^https?:\/\/(([\w-]+\.)*localhost|127\.0\.0\.1)(:\d+)?$/
/** What the demo lets nobody do without a CAPTCHA, and the member that each needs besides. */
const GUARDED = { '/login': 'username', '/comment': 'text' } as const

const bodyWith = (own: string) => ({
  type: 'object',
  required: ['captchaVerifyParam', own],
  properties: {
    captchaVerifyParam: { type: 'string', maxLength: 20_000 },
    sceneId: { type: 'string' },
    [own]: { type: 'string', minLength: 1, maxLength: 2000 },
  },
})

/** The integrator's own server: a request gets through when Alibaba Cloud confirms its captchaVerifyParam. */
export async function createBackend(env: Environment = process.env, log = console.error): Promise<FastifyInstance> {
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
    const scene = { sceneId: env.CAPTCHA_SCENE_ID ?? sceneId }
    const request = new VerifyIntelligentCaptchaRequest({ captchaVerifyParam, ...scene })
    try {
      const { verifyResult, verifyCode } = (await captcha.verifyIntelligentCaptcha(request)).body?.result ?? {}
      if (verifyResult === true) return { status: 200, ok: true, verifyCode }
      return { status: 403, ok: false, reason: 'captcha-refused', verifyCode }
    } catch (error) {
      // No verdict, no entry: an outage, a timeout and a wrong key all keep the door shut.
      log('The CAPTCHA service gave no verdict:', error instanceof Error ? error.message : error)
      return { status: 503, ok: false, reason: 'captcha-unavailable' }
    }
  }

  const app = fastify()
  await app.register(cors, { origin: LOOPBACK_ORIGIN })
  for (const [path, own] of Object.entries(GUARDED))
    app.post<{ Body: Question }>(path, { schema: { body: bodyWith(own) } }, async ({ body }, reply) => {
      const { status, ...answer } = await confirm(body)
      return reply.code(status).send(answer)
    })
  return app
}
