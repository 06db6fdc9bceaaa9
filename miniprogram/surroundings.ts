import { CLIENTS, LANGUAGES, nameOf, SCENES } from './choices'
import type { Settings } from './settings'

/** A scene of one's own has a Latin name, which Chinese text sets apart with a space. */
const sceneName = (sceneId: string): string => nameOf(SCENES, sceneId).replace(/\w$/, '$& ')

/** One line that says which service, client, scene and language a page is using. */
export function surroundingsOf(settings: Settings): string {
  const service = settings.realService ? '真实服务' : '本机演示服务'
  const client = settings.client === 'own' ? [] : [nameOf(CLIENTS, settings.client)]
  return [service, ...client, `${sceneName(settings.sceneId)}场景`, nameOf(LANGUAGES, settings.language)].join(' · ')
}
