import http from 'node:http'
import https from 'node:https'

export interface Picture {
  readonly url: string
  /** 0 where none came. */
  readonly statusCode: number
  readonly elapsedMs: number
  readonly loaded: boolean
}

/** Asks for a picture and drops it. Ends within `timeoutMs`, one way or another. */
export function fetchPicture(url: string, timeoutMs: number): Promise<Picture> {
  const startedMs = Date.now()
  return new Promise(resolve => {
    const end = (statusCode: number, loaded: boolean) => {
      clearTimeout(timer)
      sent?.destroy()
      resolve({ url, statusCode, elapsedMs: Date.now() - startedMs, loaded })
    }
    let sent: http.ClientRequest | undefined
    const timer = setTimeout(() => end(0, false), timeoutMs)
    try {
      sent = (url.startsWith('https:') ? https : http).get(url, { agent: false }, answer => {
        const { statusCode = 0 } = answer
        answer.on('error', () => end(statusCode, false))
        answer.on('end', () => end(statusCode, statusCode === 200))
        answer.resume()
      })
      sent.on('error', () => end(0, false))
    } catch {
      end(0, false)
    }
  })
}
