import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'

/** A form with the text it came as: signatures are over the text. */
export interface FormBody {
  readonly text: string
  readonly fields: Record<string, string>
}

const parseForm = (text: string): FormBody & Record<string, unknown> => ({
  text,
  fields: Object.fromEntries(new URLSearchParams(text)),
})

/** Forms are read with their text kept; any other body, JSON included, is text without fields. */
export async function acceptForms(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  await app.register(formbody, { parser: parseForm })
  app.addContentTypeParser('*', { parseAs: 'string' }, async (_request: unknown, text: string | Buffer) => ({
    text: String(text),
    fields: {},
  }))
}
