import type { Errored } from '../core/state/model'
import { appInfo, envVersion } from '../platform/appInfo'
import { diagnosticsText } from '../view/diagnostics'

/** What "Copy diagnostics" copies of a captcha. `renderer`: of the component; base libraries before Skyline have none. */
export function diagnosticsOf(model: Errored, renderer: string | undefined): string {
  const { failure, failing, config, inputs } = model
  const { client = 'own', sceneId, prefix } = config || inputs.raw
  return diagnosticsText(failure, {
    ...(failing || { atMs: 0, from: '' }),
    sceneId,
    prefix,
    client,
    baseLibrary: appInfo().SDKVersion,
    renderer,
    envVersion: envVersion(),
  })
}
