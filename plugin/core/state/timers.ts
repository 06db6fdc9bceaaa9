/**
 * `expiry`: the challenge is 20 minutes old. `renew`: a fresh challenge after a refused answer. `close`: the popup goes after the
 * tick. `courtesy`: the next initialization may start. `tick`: the count-down of a cool-down.
 */
export const TIMERS = ['expiry', 'renew', 'close', 'courtesy', 'tick'] as const
export type TimerName = (typeof TIMERS)[number]
