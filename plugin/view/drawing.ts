import type { CaptchaType } from '../core/protocol/challenges'
import type { Model } from '../core/state/model'
import type { Locales } from '../locales/types'
import { type Labels, labelsOf } from './labels'
import { errorDetail, isRtl, textsFor, waitText } from './texts'
import { type PanelView, panelView } from './view'

/** What the component shows of its model. */
export interface Drawing {
  readonly embedded: boolean
  readonly open: boolean
  /** It was open once, so that there is a popup, to go by its transition and to come again. */
  readonly opened: boolean
  readonly panel: PanelView | null
  readonly labels: Labels | null
}

/** What a drawing depends on beside the model. */
export interface Surroundings {
  readonly opened: boolean
  readonly lastType: CaptchaType | ''
  readonly systemTheme: 'light' | 'dark' | null
  readonly nowMs: number
  readonly locales: Locales
}

/** Alibaba's own client draws its challenge itself; the button of an embedded one, skeletons and errors are ours all the same. */
const handedOver = ({ config, state }: Model): boolean =>
  config?.client === 'official' && state !== 'idle' && state !== 'requesting' && state !== 'error'

export function drawingOf(model: Model, { opened, lastType, systemTheme, nowMs, locales }: Surroundings): Drawing {
  const { config, failure, raw } = model
  const texts = textsFor(model, locales)
  const theme = config ? config.theme : 'auto'
  const own = !handedOver(model)
  const embedded = (config || raw)?.mode === 'embed'
  const open = model.visible && !embedded && own
  const panel = panelView({
    model,
    texts,
    rtl: isRtl(model, locales),
    theme: theme === 'auto' && systemTheme ? systemTheme : theme,
    lastType,
    error: failure && errorDetail(failure, model, locales),
    wait: waitText(model, nowMs, locales),
  })
  return { embedded, open, opened: open || opened, panel: own ? panel : null, labels: labelsOf(texts) }
}
