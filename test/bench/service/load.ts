import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'

export interface Load {
  readonly perSecond: number
  /** ms of each initialization, pictures not included. */
  readonly initMs: readonly number[]
}

interface Call {
  readonly url: URL
  readonly method: 'GET' | 'POST'
  readonly body?: string
}

const CONNECTIONS = 8

/** The whole body, or an error for anything but 200. */
const call = (agent: Agent, { url, method, body }: Call): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const headers = body
      ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
      : {}
    const sent = request(url, { agent, method, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', part => parts.push(part))
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${url}: HTTP ${answer.statusCode} ${Buffer.concat(parts)}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** What a phone sends for a challenge. */
export const formOf = (nonce: string) =>
  new URLSearchParams({
    Action: 'InitCaptcha',
    Version: '2023-03-05',
    Format: 'JSON',
    SceneId: 'puzzle',
    Mode: 'popup',
    Language: 'cn',
    SignatureNonce: nonce,
    Timestamp: new Date().toISOString().replace(/\.\d+/, ''),
  }).toString()

interface Challenge {
  readonly Image: string
  readonly PuzzleImage: string
}

/** What one phone does: a challenge, then its two pictures at once. */
async function visit(agent: Agent, base: string, initMs: number[]): Promise<readonly Buffer[]> {
  const start = performance.now()
  const answer = await call(agent, {
    url: new URL('demo/', base),
    method: 'POST',
    body: formOf(randomBytes(16).toString('hex')),
  })
  initMs.push(performance.now() - start)
  const { Image, PuzzleImage } = JSON.parse(answer.toString()) as Challenge
  return Promise.all([Image, PuzzleImage].map(path => call(agent, { url: new URL(path, base), method: 'GET' })))
}

/** `visits` of phones, {@link CONNECTIONS} at a time, each beginning when another one has ended. */
export async function load(base: string, visits: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * CONNECTIONS })
  const initMs: number[] = []
  let left = visits
  const phone = async () => {
    while (left > 0) {
      left -= 1
      await visit(agent, base, initMs)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: CONNECTIONS }, phone))
  const perSecond = visits / ((performance.now() - start) / 1000)
  agent.destroy()
  return { perSecond, initMs }
}

/** Bytes of the pictures of one challenge, so that the floor carries the same weight. */
export async function pictureBytes(base: string): Promise<readonly [picture: number, piece: number]> {
  const agent = new Agent()
  const [picture, piece] = await visit(agent, base, [])
  agent.destroy()
  return [picture?.length ?? 0, piece?.length ?? 0]
}
