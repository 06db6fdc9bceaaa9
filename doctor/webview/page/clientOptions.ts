import { createUserCertifyId } from '../../../plugin/core/parameters/certifyId'
import type { CaptchaConfig } from '../../../plugin/core/parameters/config'
import type { RandomPort } from '../../../plugin/core/ports'

/** Ids of the two nodes that `initAliyunCaptcha` asks for. */
export const ELEMENT = 'captcha-element'
export const BUTTON = 'captcha-button'

/** Parameters of `initAliyunCaptcha`, by its documented names; the callbacks are the flow's. */
export function clientOptions(
  config: CaptchaConfig,
  widthPx: number,
  random: RandomPort,
): Readonly<Record<string, unknown>> {
  const { sceneId, prefix, mode, language, slideStyle, encryptedSceneId, texts } = config
  const userCertifyId = config.userCertifyId === 'auto' ? createUserCertifyId(prefix, random) : config.userCertifyId
  const px = (rpx: number) => Math.round((rpx * widthPx) / 750)
  return {
    SceneId: sceneId,
    mode,
    element: `#${ELEMENT}`,
    button: `#${BUTTON}`,
    language,
    slideStyle: { width: px(slideStyle.width), height: px(slideStyle.height) },
    ...(userCertifyId && { UserCertifyId: userCertifyId }),
    ...(encryptedSceneId && { EncryptedSceneId: encryptedSceneId }),
    ...(Object.keys(texts).length > 0 && { upLang: texts }),
  }
}
