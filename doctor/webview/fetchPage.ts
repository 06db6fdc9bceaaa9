import http from 'node:http'
import https from 'node:https'
import { codeOf, type NodeFault, wordsOf } from '../failures'

/** No page of ours comes near this. */
const MAX_BYTES = 1 << 20
const MAX_REDIRECTS = 5

export interface Fetched {
  readonly url: string
  readonly statusCode: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
  readonly bytes: number
  /** Addresses that the server sent us on to, in their order; the last one answered. */
  readonly redirects: readonly string[]
}

export interface NotFetched {
  readonly failureCode: string
  readonly words: string
}

/** Asks for a page as a browser does. Always ends, within `timeoutMs` for each address. */
export async function fetchPage(url: string, timeoutMs: number): Promise<Fetched | NotFetched> {
  const redirects: string[] = []
  for (;;) {
    const current = redirects[redirects.length - 1] ?? url
    const answer = await ask(current, timeoutMs)
    if ('failureCode' in answer) return answer
    const { location } = answer.headers
    const next = answer.statusCode >= 300 && answer.statusCode < 400 && location ? resolved(location, current) : null
    if (next === null || redirects.length >= MAX_REDIRECTS) return { ...answer, url: current, redirects }
    redirects.push(next)
  }
}

function resolved(location: string, from: string): string | null {
  try {
    const { href, protocol } = new URL(location, from)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}

type Answer = Omit<Fetched, 'url' | 'redirects'>

function ask(url: string, timeoutMs: number): Promise<Answer | NotFetched> {
  return new Promise(resolve => {
    let sent: http.ClientRequest | undefined
    const end = (answer: Answer | NotFetched) => {
      clearTimeout(timer)
      sent?.destroy()
      resolve(answer)
    }
    const fail = (fault: NodeFault) => end({ failureCode: codeOf(fault) ?? '', words: wordsOf(fault) })
    const timer = setTimeout(
      () => end({ failureCode: 'ETIMEDOUT', words: `no answer within ${timeoutMs} ms` }),
      timeoutMs,
    )
    try {
      const headers = { accept: 'text/html,*/*;q=0.8' }
      sent = (url.startsWith('https:') ? https : http).get(url, { agent: false, headers }, answer => {
        const chunks: Buffer[] = []
        let bytes = 0
        const done = () => {
          const body = Buffer.concat(chunks).toString('utf8')
          end({ statusCode: answer.statusCode ?? 0, headers: answer.headers, body, bytes })
        }
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          chunks.push(chunk)
          if (bytes > MAX_BYTES) done()
        })
        answer.on('error', fail)
        answer.on('end', done)
      })
      sent.on('error', fail)
    } catch (fault) {
      fail(fault as NodeFault)
    }
  })
}
