import { randomInt } from 'node:crypto'
import http from 'node:http'
import https from 'node:https'
import { networkInterfaces } from 'node:os'
import type { ClientPorts } from '../plugin/core/client/ports'
import { createSlots } from '../plugin/core/client/slots'
import type { HttpOutcome, HttpRequest } from '../plugin/core/ports'
import { codeOf, type NodeFault, wordsOf } from './failures'

/** No answer of the service comes near this. */
const MAX_BYTES = 1 << 20

/** What Node says when the machine itself cannot get out. `EAI_AGAIN`: no name server answers. */
const OFFLINE = new Set(['EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN'])

/** WeChat's number for an address that is none. */
const INVALID_URL = 600009

export interface Observed {
  /** The last outcome, for what an initialization that succeeded does not tell. */
  outcome?: HttpOutcome
  /** Node's own code of the last failure: `ENOTFOUND`, `CERT_HAS_EXPIRED`, … */
  failureCode?: string
}

/** What the core asks of the outside world, over Node. What is seen on the way is noted in `observed`. */
export function nodePorts(observed: Observed): ClientPorts {
  return {
    request: (request, done) =>
      post(request, (outcome, failureCode) => {
        Object.assign(observed, { outcome, failureCode })
        done(outcome)
      }),
    clock: {
      now: () => Date.now(),
      after(ms, callback) {
        const timer = setTimeout(callback, ms)
        return () => clearTimeout(timer)
      },
    },
    // No page that could be hidden.
    slots: createSlots(1),
    page: { isHidden: () => false, onShow: () => () => undefined },
    random: { unit: () => randomInt(2 ** 32) / 2 ** 32 },
    network: {
      isOnline: done => done(!OFFLINE.has(observed.failureCode ?? '') && hasInterface(observed)),
      onChange: () => () => undefined,
    },
  }
}

/** A machine without an interface of its own still reaches itself. */
function hasInterface({ failureCode }: Observed): boolean {
  if (failureCode !== 'ENOTFOUND') return true
  return Object.values(networkInterfaces()).some(addresses => addresses?.some(({ internal }) => !internal))
}

type Heard = (outcome: HttpOutcome, failureCode?: string) => void

/** One POST, as `wx.request` does it: whatever the HTTP status, an answer is an answer; JSON comes parsed. */
function post({ url, body }: HttpRequest, done: Heard): () => void {
  let sent: http.ClientRequest | undefined
  const fail = (fault: NodeFault) => done({ kind: 'failure', errMsg: wordsOf(fault) }, codeOf(fault))
  try {
    // The doctor looks at pictures by itself, so what it sends here is a form.
    sent = ask(new URL(url), body ?? '', done, fail)
  } catch {
    done({ kind: 'failure', errno: INVALID_URL, errMsg: `invalid url: ${url}` }, 'ERR_INVALID_URL')
  }
  return () => {
    sent?.destroy()
  }
}

type Fail = (fault: NodeFault) => void

/** Throws for an address or a text that Node does not write. */
function ask(target: URL, body: string, done: Heard, fail: Fail): http.ClientRequest {
  const sent = (target.protocol === 'https:' ? https : http).request(
    target,
    {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) },
    },
    answer => {
      const chunks: Buffer[] = []
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        bytes += chunk.length
        if (bytes > MAX_BYTES) answer.destroy(new Error(`an answer of more than ${MAX_BYTES} bytes`))
      })
      answer.on('error', fail)
      answer.on('end', () => {
        const { statusCode = 0, headers } = answer
        done({ kind: 'response', statusCode, headers, body: parsed(Buffer.concat(chunks).toString('utf8')) })
      })
    },
  )
  sent.on('error', fail)
  sent.end(body)
  return sent
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
