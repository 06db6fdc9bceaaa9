import { type CaptchaProperties, propertiesOf } from '../../captcha'
import { readSettings, withSlash } from '../../settings'
import type { Case } from './case'

/** A flawless set of properties, spoilt as the case wants. Always the local service: the real one does not fail on demand. */
export function givenFor({ account = 'demo', given }: Case): CaptchaProperties {
  const settings = readSettings()
  const base = withSlash(settings.serviceBase)
  const sound = {
    sceneId: 'puzzle',
    prefix: account,
    endpoint: `${base}${account}/`,
    imageBase: base,
    region: null,
    timeout: null,
  }
  return Object.assign({}, propertiesOf(settings, 'embed'), sound, given)
}
