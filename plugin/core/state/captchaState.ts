export const STATES = [
  'idle',
  'validating',
  'requesting',
  'ready',
  'solving',
  'verifying',
  'passed',
  'failed',
  'expired',
  'error',
] as const
export type CaptchaState = (typeof STATES)[number]
