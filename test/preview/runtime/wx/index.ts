import type { PageStack } from '../pages/stack'
import type { LazyLoadErrors } from '../subpackages/lazyLoadErrors'
import { clipboardApi } from './clipboard'
import { deviceApi } from './device'
import { dialogApi } from './dialogs'
import { navigationApi } from './navigation'
import { networkApi } from './network'
import { storageApi } from './storage'

/** The `wx` of the preview: what this project's mini programs use of it, and their nearest neighbours. */
export function createWx(stack: PageStack, ext: Readonly<Record<string, string>>, lazyLoadErrors: LazyLoadErrors) {
  const wx = {
    env: { USER_DATA_PATH: 'preview' },
    ...networkApi(),
    ...storageApi(),
    ...clipboardApi(),
    ...deviceApi(ext),
    ...dialogApi(),
    ...navigationApi(stack),
    onLazyLoadError: lazyLoadErrors.on,
    offLazyLoadError: lazyLoadErrors.off,
    canIUse: (schema: string): boolean => (schema.split('.')[0] ?? '') in wx,
  }
  return wx
}
