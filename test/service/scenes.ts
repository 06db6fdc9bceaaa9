/** THE table of scenes: every account of this service has them all. */

export type CaptchaType = 'TRACELESS' | 'CHECK_BOX' | 'SLIDING' | 'PUZZLE' | 'INPAINTING'

/** What goes wrong in the answer to an initialization. */
export type InitFault =
  | 'slow'
  | 'timeout'
  | 'drop'
  | 'status-500'
  | 'html'
  | 'truncated'
  | 'limit-flow'
  | 'flaky'
  | 'user-tag'
  | 'retry-after'
  | 'unknown-code'
  | 'unknown-type'

/** What goes wrong in the answer to the client's verification. */
export type VerifyFault = 'status-500' | 'drop' | 'flaky'

export interface Scene {
  readonly captchaType: CaptchaType
  /** Test mode: the verdict is fixed, whatever the answer. */
  readonly testMode?: 'T005' | 'F004'
  readonly initFault?: InitFault
  readonly verifyFault?: VerifyFault
  /** The pictures of the challenge answer 404. */
  readonly picturesMissing?: true
}

const puzzle = { captchaType: 'PUZZLE' } as const

const SCENES: Readonly<Record<string, Scene>> = {
  traceless: { captchaType: 'TRACELESS' },
  checkbox: { captchaType: 'CHECK_BOX' },
  slider: { captchaType: 'SLIDING' },
  puzzle,
  inpainting: { captchaType: 'INPAINTING' },
  'test-pass': { ...puzzle, testMode: 'T005' },
  'test-fail': { ...puzzle, testMode: 'F004' },
  'fault-slow': { ...puzzle, initFault: 'slow' },
  'fault-timeout': { ...puzzle, initFault: 'timeout' },
  'fault-drop': { ...puzzle, initFault: 'drop' },
  'fault-500': { ...puzzle, initFault: 'status-500' },
  'fault-html': { ...puzzle, initFault: 'html' },
  'fault-truncated': { ...puzzle, initFault: 'truncated' },
  'fault-limitflow': { ...puzzle, initFault: 'limit-flow' },
  'fault-flaky': { ...puzzle, initFault: 'flaky' },
  'fault-image': { ...puzzle, picturesMissing: true },
  'fault-usertag': { ...puzzle, initFault: 'user-tag' },
  'fault-retry-after': { ...puzzle, initFault: 'retry-after' },
  'fault-unknown-code': { ...puzzle, initFault: 'unknown-code' },
  'fault-unknown-type': { ...puzzle, initFault: 'unknown-type' },
  'fault-verify-500': { ...puzzle, verifyFault: 'status-500' },
  'fault-verify-drop': { ...puzzle, verifyFault: 'drop' },
  'fault-verify-flaky': { ...puzzle, verifyFault: 'flaky' },
}

export const SCENE_IDS: readonly string[] = Object.keys(SCENES)

export const sceneOf = (sceneId: string): Scene | undefined =>
  Object.hasOwn(SCENES, sceneId) ? SCENES[sceneId] : undefined
