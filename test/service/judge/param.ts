/** The answer inside a CaptchaVerifyParam. Page doc/protocol.md, "Verification". */
export interface AnswerData {
  readonly type: string
  readonly position: number
  readonly durationMs: number
  readonly input: 'touch' | 'steps'
  readonly track: readonly TrackPoint[]
}

/** x, y (CSS pixels from the first touch) and milliseconds since it. */
export type TrackPoint = readonly [x: number, y: number, t: number]

export interface Param {
  readonly sceneId: string
  readonly certifyId: string
  readonly data: AnswerData
  /** As received. */
  readonly text: string
}

/** `F002` empty, `F003` malformed, `F013` members missing. */
export type ParamFault = 'F002' | 'F003' | 'F013'

type Members = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const STANDARD_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const MAX_TRACK = 100

const isText: Check = value => typeof value === 'string'
const isNumber: Check = value => typeof value === 'number' && Number.isFinite(value)
const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isPoint: Check = value => Array.isArray(value) && value.length === 3 && value.every(isNumber)

const ENVELOPE: Readonly<Record<string, Check>> = { sceneId: isText, certifyId: isText, data: isMembers }
const DATA: Readonly<Record<keyof AnswerData, Check>> = {
  type: isText,
  position: isNumber,
  durationMs: isNumber,
  input: value => value === 'touch' || value === 'steps',
  track: value => Array.isArray(value) && value.length <= MAX_TRACK && value.every(isPoint),
}

function faultOf(members: Members, checks: Readonly<Record<string, Check>>): ParamFault | undefined {
  const names = Object.keys(checks)
  if (names.some(name => members[name] === undefined || members[name] === null || members[name] === '')) return 'F013'
  return names.every(name => checks[name]?.(members[name])) ? undefined : 'F003'
}

function parse(text: string): Members | undefined {
  if (!STANDARD_BASE64.test(text)) return undefined
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'base64')))
    return isMembers(json) ? json : undefined
  } catch {
    return undefined
  }
}

/** Base64 of the UTF-8 JSON `{ sceneId, certifyId, data }`, or what is wrong with it. */
export function decodeParam(text: string): Param | ParamFault {
  if (text === '') return 'F002'
  const envelope = parse(text)
  if (!envelope) return 'F003'
  const fault = faultOf(envelope, ENVELOPE) ?? (isMembers(envelope.data) ? faultOf(envelope.data, DATA) : 'F003')
  return fault ?? { ...(envelope as unknown as Omit<Param, 'text'>), text }
}
