import * as z from 'zod/mini'

/** The rules of plugin/core/parameters/rules.ts as somebody would write them with zod mini. */
const selector = z._default(z.string().check(z.regex(/^(#[\w\-\u0080-\uFFFF]+)?$/)), '')
const url = z._default(z.string().check(z.regex(/^(https?:\/\/[^/?#@]+(\/[^#]*)?)?$/i), z.maxLength(2048)), '')

const schema = z.object({
  sceneId: z.string().check(z.minLength(1)),
  prefix: z._default(z.string(), ''),
  region: z._default(z.enum(['cn', 'sgp']), 'cn'),
  language: z._default(z.string(), 'cn'),
  mode: z._default(z.enum(['popup', 'embed']), 'popup'),
  element: selector,
  button: selector,
  userCertifyId: z._default(z.string(), ''),
  encryptedSceneId: z._default(z.string(), ''),
  endpoint: url,
  imageBase: url,
  timeout: z._default(z.number().check(z.minimum(1), z.maximum(60000)), 5000),
  prefetch: z._default(z.boolean(), true),
  slideStyle: z.optional(z.object({ width: z.number().check(z.minimum(1)), height: z.number().check(z.minimum(1)) })),
  texts: z._default(z.record(z.string(), z.record(z.string(), z.string())), {}),
  theme: z._default(z.enum(['auto', 'light', 'dark']), 'auto'),
})

export function check(input: object): number {
  const result = schema.safeParse(input)
  return result.success ? 0 : result.error.issues.length
}
