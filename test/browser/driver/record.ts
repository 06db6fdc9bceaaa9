import type { Service } from '../../service/server'

/** What the service knows of a challenge, its answer included (`GET /_records/{certifyId}`). */
export interface ChallengeRecord {
  readonly certifyId: string
  readonly sceneId: string
  readonly captchaType: 'TRACELESS' | 'CHECK_BOX' | 'SLIDING' | 'PUZZLE' | 'INPAINTING'
  readonly state: 'pending' | 'passed' | 'failed' | 'redeemed'
  readonly verifyCode?: string
  /** Left edge of the piece's place, in natural pixels of the picture; kinds with a picture only. */
  readonly x?: number
  readonly pictureWidth?: number
  readonly pieceWidth?: number
}

/** A call that the service received (`GET /_requests`). */
export interface ReceivedCall {
  readonly action: string
  readonly scene?: string
  readonly code?: string
  readonly status: number
  readonly fields: Readonly<Record<string, string>>
}

async function inspect(service: Service, path: string): Promise<unknown> {
  const answer = await fetch(`${service.url}${path}`)
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`)
  return answer.json()
}

export const recordOf = (service: Service, certifyId: string) =>
  inspect(service, `_records/${encodeURIComponent(certifyId)}`) as Promise<ChallengeRecord>

/** The last calls, oldest first; with `action` only those. */
export async function callsOf(service: Service, action?: string): Promise<readonly ReceivedCall[]> {
  const calls = (await inspect(service, '_requests')) as readonly ReceivedCall[]
  return action === undefined ? calls : calls.filter(call => call.action === action)
}

/** The part of the piece's way, 0 to 1, that brings it to its place; for a plain slider all of it. */
export function shareOf({ captchaType, x, pictureWidth, pieceWidth }: ChallengeRecord): number {
  if (captchaType === 'SLIDING') return 1
  if (x === undefined || pictureWidth === undefined || pieceWidth === undefined) throw new Error('nothing to drag')
  return x / (pictureWidth - pieceWidth)
}
