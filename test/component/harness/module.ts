import { join } from 'node:path'
import { builtFolder } from './simulate'

/** What `requirePlugin('captcha')` gives (contract, section 6). */
export interface CaptchaModule {
  readonly version: string
  readonly languages: readonly string[]
  readonly errorCodes: readonly string[]
  createUserCertifyId(prefix: string): string
  configure(settings: { readonly request?: unknown; readonly plugin?: unknown; readonly observe?: unknown }): void
}

/** The same modules that the loaded component uses. */
export const builtModule = (output: 'plugin' | 'npm' = 'plugin'): CaptchaModule =>
  require(join(builtFolder(output), 'index')) as CaptchaModule
