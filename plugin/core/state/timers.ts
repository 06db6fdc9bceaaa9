/**
 * `expiry`: the challenge is 20 minutes old. `renew`: a fresh challenge after a refused answer. `close`: the popup closes after a pass.
 * `rateLimit`: the next initialization may start. `countdown`: one second of a cool-down is over.
 * `reminder`: the captcha may still wait for its scene.
 */
export const TIMERS = ['expiry', 'renew', 'close', 'rateLimit', 'countdown', 'reminder'] as const
export type TimerName = (typeof TIMERS)[number]
