import { randomBytes } from 'node:crypto'
import { createService, type Service } from '../server'
import type { ServiceOptions } from '../state'

/** A service of a fixed seed, listening on a free port. */
export async function start(options: ServiceOptions = {}): Promise<Service> {
  const service = await createService({ seed: 'test', ...options })
  await service.listen()
  return service
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The JSON body; `{}` when it is none. */
  readonly json: Readonly<Record<string, unknown>> & {
    readonly Code?: string
    readonly CertifyId?: string
    readonly Image?: string
    readonly PuzzleImage?: string
    readonly Result?: { readonly VerifyResult: boolean; readonly VerifyCode: string; readonly CertifyId?: string }
  }
}

function parsed(text: string): Reply['json'] {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

export type Fields = Readonly<Record<string, string | undefined>>

/** What every call carries; a member given as `undefined` is left out. */
export const commonFields = (): Fields => ({
  Version: '2023-03-05',
  Format: 'JSON',
  SignatureNonce: randomBytes(16).toString('hex'),
  Timestamp: new Date().toISOString().replace(/\.\d+/, ''),
})

export async function post(url: string, fields: Fields, init: RequestInit = {}): Promise<Reply> {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined)
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(given), ...init })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, text, json: parsed(text) }
}

export const initialize = (service: Service, sceneId: string, own: Fields = {}, prefix = 'demo'): Promise<Reply> =>
  post(`${service.url}${prefix}/`, {
    ...commonFields(),
    Action: 'InitCaptcha',
    SceneId: sceneId,
    Mode: 'popup',
    Language: 'cn',
    ...own,
  })

export interface SeenRecord {
  readonly certifyId: string
  readonly sceneId: string
  readonly captchaType: string
  readonly state: string
  readonly x?: number
  readonly pictureWidth?: number
  readonly pictureHeight?: number
  readonly pieceWidth?: number
}

export const recordOf = async (service: Service, certifyId: string): Promise<SeenRecord> =>
  (await fetch(`${service.url}_records/${certifyId}`)).json()

const TYPICAL_POSITION: Readonly<Record<string, number>> = { SLIDING: 1 }

/** What a person's right answer looks like: a drag of 600 ms that ends in the gap. */
export const rightData = ({ captchaType, x }: SeenRecord) => ({
  type: captchaType,
  position: x ?? TYPICAL_POSITION[captchaType] ?? 0,
  durationMs: 600,
  input: 'touch',
  track: [
    [0, 0, 0],
    [40, 1, 200],
    [90, 2, 420],
    [120, 2, 600],
  ],
})

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64')

/** A CaptchaVerifyParam with the right answer, changed by `changes`. */
export const paramOf = (record: SeenRecord, changes: object = {}): string =>
  encode({ sceneId: record.sceneId, certifyId: record.certifyId, data: { ...rightData(record), ...changes } })

/** Initializes, and lets two seconds pass in which a person can answer. */
export async function challenge(service: Service, sceneId: string, own: Fields = {}): Promise<SeenRecord> {
  const { json } = await initialize(service, sceneId, own)
  service.advance(2000)
  return recordOf(service, String(json.CertifyId))
}

export const verify = (service: Service, record: SeenRecord, param: string, own: Fields = {}): Promise<Reply> =>
  post(`${service.url}demo/`, {
    ...commonFields(),
    Action: 'VerifyCaptcha',
    SceneId: record.sceneId,
    CertifyId: record.certifyId,
    CaptchaVerifyParam: param,
    ...own,
  })

export const verdictOf = async (service: Service, record: SeenRecord, param: string): Promise<string | undefined> =>
  (await verify(service, record, param)).json.Result?.VerifyCode
