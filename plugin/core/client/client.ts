import type { Failure } from '../errors/failure'
import type { CaptchaConfig } from '../parameters/config'
import type { Cancel, ClockPort, NetworkPort, RandomPort, RequestPort } from '../ports'
import type { Challenge, Verdict } from '../protocol/challenge'

export interface ClientPorts {
  readonly request: RequestPort
  readonly clock: ClockPort
  readonly random: RandomPort
  readonly network: NetworkPort
}

export type Initialization =
  | { readonly ok: true; readonly challenge: Challenge; readonly attempts: number; readonly elapsedMs: number }
  | { readonly ok: false; readonly failure: Failure }

export type Verification =
  | { readonly ok: true; readonly verdict: Verdict; readonly attempts: number }
  | { readonly ok: false; readonly failure: Failure }

export declare function initialize(
  config: CaptchaConfig,
  ports: ClientPorts,
  done: (result: Initialization) => void,
): Cancel

export declare function verify(
  config: CaptchaConfig,
  challenge: Challenge,
  captchaVerifyParam: string,
  ports: ClientPorts,
  done: (result: Verification) => void,
): Cancel
