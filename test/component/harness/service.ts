import { PICTURES } from '../../unit/fakes/pictures'
import { initBody, verifyBody } from '../../unit/fakes/service'

/** What `wx.request` comes to. `'never'`: nothing, ever. */
export type Outcome =
  | { readonly statusCode: number; readonly data: unknown; readonly header: Readonly<Record<string, string>> }
  | { readonly errMsg: string; readonly errno?: number }
  | 'never'

export const respond = (
  data: unknown,
  statusCode = 200,
  header: Readonly<Record<string, string>> = {},
): Exclude<Outcome, string> => ({ statusCode, data, header })

export const failWith = (errMsg: string, errno?: number): Outcome =>
  errno === undefined ? { errMsg } : { errMsg, errno }

/** The options of `wx.request`, as far as this project uses them. */
export interface RequestOptions {
  readonly url: string
  readonly method: string
  readonly header: Readonly<Record<string, string>>
  /** Of a POST. */
  readonly data?: string
  /** Of a GET. */
  readonly responseType?: string
  readonly timeout: number
  readonly success: (answer: unknown) => void
  readonly fail: (failure: unknown) => void
}

export interface SentRequest extends Omit<RequestOptions, 'success' | 'fail'> {
  /** Of the form in its body. */
  readonly fields: Readonly<Record<string, string>>
  readonly atMs: number
  readonly aborted: boolean
  end(outcome: Outcome): void
}

export type Line = Outcome | ((index: number) => Outcome)
/** `picture`: a GET, which has no form. */
type Action = 'InitCaptcha' | 'VerifyCaptcha' | 'picture'

/** A challenge of that type; each initialization gets a CertifyId of its own: `certify-1`, `certify-2`, … */
export const challenge =
  (CaptchaType: string, over: Readonly<Record<string, unknown>> = {}) =>
  (index: number): Outcome =>
    respond(initBody({ CaptchaType, CertifyId: `certify-${index + 1}`, ...over }))

export const verdict = (VerifyResult: boolean, VerifyCode: string): Outcome =>
  respond(verifyBody({ VerifyResult, VerifyCode }))

const actionOf = ({ method, fields }: Pick<SentRequest, 'method' | 'fields'>): Action =>
  method === 'GET' ? 'picture' : (fields.Action as Action)

/** Stands where the service stands: behind `wx.request`, with an answer for each request by a script. */
export class ScriptedService {
  readonly requests: SentRequest[] = []
  private readonly scripts: Record<Action, readonly Line[]> = {
    InitCaptcha: [challenge('PUZZLE')],
    VerifyCaptcha: [verdict(true, 'T001')],
    picture: [respond(PICTURES.png as unknown)],
  }

  /** Outcomes of the initializations to come, in order; the last one stays. */
  initializations(...script: readonly Line[]): void {
    this.scripts.InitCaptcha = script
  }

  verifications(...script: readonly Line[]): void {
    this.scripts.VerifyCaptcha = script
  }

  /** Pictures that are fetched. */
  pictures(...script: readonly Line[]): void {
    this.scripts.picture = script
  }

  sent(action: Action): readonly SentRequest[] {
    return this.requests.filter(request => actionOf(request) === action)
  }

  get last(): SentRequest {
    const last = this.requests[this.requests.length - 1]
    if (!last) throw new Error('no request was sent')
    return last
  }

  /** For `wx.request`. Answers come later, as on a phone. */
  readonly request = (options: RequestOptions): { abort(): void } => {
    const { success, fail, ...rest } = options
    const fields = Object.fromEntries(new URLSearchParams(options.data))
    const action = actionOf({ ...options, fields })
    const index = this.sent(action).length
    let aborted = false
    const end = (outcome: Outcome) => {
      if (outcome === 'never') return
      if ('statusCode' in outcome) success(outcome)
      else fail(outcome)
    }
    const atMs = Date.now()
    this.requests.push({
      ...rest,
      fields,
      atMs,
      end,
      get aborted() {
        return aborted
      },
    })
    const script = this.scripts[action]
    const line = script[Math.min(index, script.length - 1)] ?? 'never'
    const outcome = typeof line === 'function' ? line(index) : line
    setTimeout(() => aborted || end(outcome), 1)
    return {
      abort() {
        aborted = true
      },
    }
  }
}
