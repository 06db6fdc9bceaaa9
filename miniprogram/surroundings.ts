import { type Bilingual, both } from './bilingual'
import { CLIENTS, LANGUAGES, nameOf, SCENES } from './choices'
import type { Settings } from './settings'

const REAL_SERVICE = both('真实服务', 'Real service')
const LOCAL_SERVICE = both('本机演示服务', 'Local demo service')

/** A scene of one's own has a Latin name, which Chinese text sets apart with a space. */
function sceneOf({ sceneId }: Settings): Bilingual {
  const { zh, en } = nameOf(SCENES, sceneId)
  return both(`${zh.replace(/\w$/, '$& ')}场景`, en)
}

/** One line that says which service, client, scene and language a page is using. */
export function surroundingsOf(settings: Settings): Bilingual {
  const service = settings.realService ? REAL_SERVICE : LOCAL_SERVICE
  const client = settings.client === 'own' ? [] : [nameOf(CLIENTS, settings.client)]
  const parts = [service, ...client, sceneOf(settings), nameOf(LANGUAGES, settings.language)]
  return both(parts.map(({ zh }) => zh).join(' · '), parts.map(({ en }) => en).join(' · '))
}
