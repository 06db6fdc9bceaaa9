import * as v from 'valibot'

/** The rules of plugin/core/parameters/rules.ts as somebody would write them with valibot. */
const selector = v.optional(v.pipe(v.string(), v.regex(/^(#[\w\-\u0080-\uFFFF]+)?$/)), '')
const url = v.optional(v.pipe(v.string(), v.regex(/^(https?:\/\/[^/?#@]+(\/[^#]*)?)?$/i), v.maxLength(2048)), '')

const schema = v.object({
  sceneId: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ''),
  region: v.optional(v.picklist(['cn', 'sgp']), 'cn'),
  language: v.optional(v.string(), 'cn'),
  mode: v.optional(v.picklist(['popup', 'embed']), 'popup'),
  element: selector,
  button: selector,
  userCertifyId: v.optional(v.string(), ''),
  encryptedSceneId: v.optional(v.string(), ''),
  endpoint: url,
  imageBase: url,
  timeout: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(60000)), 5000),
  prefetch: v.optional(v.boolean(), true),
  slideStyle: v.optional(
    v.object({ width: v.pipe(v.number(), v.minValue(1)), height: v.pipe(v.number(), v.minValue(1)) }),
  ),
  texts: v.optional(v.record(v.string(), v.record(v.string(), v.string())), {}),
  theme: v.optional(v.picklist(['auto', 'light', 'dark']), 'auto'),
})

export function check(input: object): number {
  const result = v.safeParse(schema, input)
  return result.success ? 0 : result.issues.length
}
