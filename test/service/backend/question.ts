import type { FastifyError } from 'fastify'

export interface Question {
  readonly captchaVerifyParam: string
  readonly sceneId?: string
}

/** The caller's fault, said with the member that it is about. */
export class BadQuestion extends Error {
  readonly statusCode = 400

  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

/** JSON Schema of a question; `own` is the member that the route needs besides. */
export const schemaOf = (own: string, sceneRequired: boolean) => ({
  type: 'object',
  required: ['captchaVerifyParam', own, ...(sceneRequired ? ['sceneId'] : [])],
  properties: {
    captchaVerifyParam: { type: 'string', minLength: 1, maxLength: 20_000 },
    sceneId: { type: 'string', minLength: 1, maxLength: 128 },
    [own]: { type: 'string', minLength: 1, maxLength: 2000 },
  },
})

/** JSON can hold half a surrogate pair, which no encoder of the request to the CAPTCHA service can write. */
export function refuseMalformedText(body: object): void {
  for (const [field, value] of Object.entries(body))
    if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
      throw new BadQuestion(field, `${field} must be well-formed Unicode`)
}

/** `body/username must be string` is about `username`; a body that is no JSON is about none. */
export function fieldOf(error: FastifyError | BadQuestion): string | undefined {
  if (error instanceof BadQuestion) return error.field
  const [first] = error.validation ?? []
  if (!first) return undefined
  const missing = first.params.missingProperty
  return typeof missing === 'string' ? missing : first.instancePath.split('/')[1] || undefined
}
