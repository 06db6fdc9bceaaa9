import { createUserCertifyId } from '../../../plugin/core/parameters/certifyId'
import type { CaptchaConfig } from '../../../plugin/core/parameters/config'
import type { RandomPort } from '../../../plugin/core/ports'

/** Ids of the two nodes that `initAliyunCaptcha` asks for. */
export const ELEMENT = 'captcha-element'
export const BUTTON = 'captcha-button'

/** The width of a slider that was given none: Alibaba's client takes both sides or none. */
const SLIDE_WIDTH_RPX = 540

/** Parameters of `initAliyunCaptcha`, by its documented names; the callbacks are the flow's. */
export function clientOptions(
  config: CaptchaConfig,
  widthPx: number,
  random: RandomPort,
): Readonly<Record<string, unknown>> {
  const { sceneId, prefix, mode, language, slideStyle, encryptedSceneId, texts } = config
  const userCertifyId = config.userCertifyId === 'auto' ? createUserCertifyId(prefix, random) : config.userCertifyId
  const px = (rpx: number) => Math.round((rpx * widthPx) / 750)
  const { width = SLIDE_WIDTH_RPX, height } = slideStyle
  return {
    SceneId: sceneId,
    mode,
    element: `#${ELEMENT}`,
    button: `#${BUTTON}`,
    language,
    slideStyle: { width: px(width), height: px(height) },
    ...(userCertifyId && { UserCertifyId: userCertifyId }),
    ...(encryptedSceneId && { EncryptedSceneId: encryptedSceneId }),
    ...(Object.keys(texts).length > 0 && { upLang: texts }),
  }
}
