import type { HttpOutcome, HttpRequest, RequestPort } from '../../../plugin/core/ports'

/** `'never'`: no answer comes. An error is thrown. */
export type Script = HttpOutcome | 'never' | Error

export interface SentRequest extends HttpRequest {
  readonly fields: Readonly<Record<string, string>>
  aborted: number
  /** Answers it now; what a port must not do twice can be tried with it. */
  answer(outcome: HttpOutcome): void
}

export interface ScriptedRequest {
  readonly port: RequestPort
  readonly sent: SentRequest[]
}

/** Answers each request by the next line of the script, at once; the last line stays. */
export function scriptedRequest(...script: readonly Script[]): ScriptedRequest {
  const sent: SentRequest[] = []
  const port: RequestPort = (request, done) => {
    const line = script[Math.min(sent.length, script.length - 1)] ?? 'never'
    const fields = Object.fromEntries(new URLSearchParams(request.body ?? ''))
    const record: SentRequest = { ...request, fields, aborted: 0, answer: done }
    sent.push(record)
    if (line instanceof Error) throw line
    if (line !== 'never') done(line)
    return () => {
      record.aborted += 1
    }
  }
  return { port, sent }
}

export const respond = (
  body: unknown,
  statusCode = 200,
  headers: Readonly<Record<string, unknown>> = {},
): HttpOutcome => ({ kind: 'response', statusCode, headers, body })

export const failWith = (errMsg: string, errno?: number): HttpOutcome =>
  errno === undefined ? { kind: 'failure', errMsg } : { kind: 'failure', errno, errMsg }
