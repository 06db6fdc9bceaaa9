import { LANGUAGES, nameOf, SCENES } from './choices'
import type { Settings } from './settings'

/** One line that says which service, scene and language a page is using. */
export function surroundingsOf(settings: Settings): string {
  const service = settings.realService ? '真实服务' : '本机演示服务'
  return [service, `${nameOf(SCENES, settings.sceneId)}场景`, nameOf(LANGUAGES, settings.language)].join(' · ')
}
