import type { CaptchaType } from '../core/protocol/challenges'
import { shownAddress } from '../core/protocol/pictureData'
import { challengeIn, isAlibabas, isDrawnEmbedded, type Model } from '../core/state/model'
import type { Locales } from '../locales/types'
import type { Describe } from './describer'
import { type Labels, labelsOf } from './labels'
import { isRtl, textsFor, waitText } from './texts'
import { isOpener, type PanelView, panelView } from './view'

/** In a `<root-portal>`, or where the component itself stands. */
export type Place = 'portal' | 'plain'

/** What the component shows of its model. */
export interface Drawing {
  readonly embedded: boolean
  readonly open: boolean
  /** Where the popup is: it was opened once, and goes and comes by its transition, or it was mounted ahead. `''`: there is none yet. */
  readonly place: Place | ''
  readonly panel: PanelView | null
  /** Addresses of the pictures, or `''`. Beside the panel, which changes often: they may be the pictures themselves. */
  readonly image: string
  readonly piece: string
  readonly labels: Labels | null
}

/** What a component shows before its first model. */
export const NOTHING_DRAWN: Drawing = {
  embedded: false,
  open: false,
  place: '',
  panel: null,
  image: '',
  piece: '',
  labels: null,
}

export type SystemTheme = 'light' | 'dark'

/** What a drawing depends on beside the model. */
export interface Surroundings {
  readonly mounted: boolean
  /** Where a popup is mounted. */
  readonly place: Place
  readonly lastType: CaptchaType | ''
  readonly systemTheme: SystemTheme | null
  readonly nowMs: number
  readonly locales: Locales
  readonly describe: Describe
}

/** Alibaba's own client draws its challenge itself; the button of an embedded one, skeletons and errors are ours all the same. */
const drawsItself = (model: Model): boolean =>
  isAlibabas(model) &&
  !isOpener(model) &&
  model.state !== 'idle' &&
  model.state !== 'requesting' &&
  model.state !== 'error'

export function drawingOf(model: Model, surroundings: Surroundings): Drawing {
  const { mounted, place, lastType, systemTheme, nowMs, locales, describe } = surroundings
  const texts = textsFor(model, locales)
  const theme = model.config ? model.config.theme : 'auto'
  const own = !drawsItself(model)
  const embedded = isDrawnEmbedded(model)
  const open = model.visible && !embedded && own
  const panel = panelView({
    model,
    texts,
    rtl: isRtl(model, locales),
    theme: theme === 'auto' && systemTheme ? systemTheme : theme,
    lastType,
    error: model.state === 'error' ? describe(model.failure, model) : null,
    wait: waitText(model, nowMs, locales),
  })
  const labels = labelsOf(texts)
  const { image = '', puzzleImage = '' } = challengeIn(model) || {}
  return {
    embedded,
    open,
    place: open || mounted ? place : '',
    panel: own ? panel : null,
    image: shownAddress(image),
    piece: shownAddress(puzzleImage),
    // What the button opened has passed.
    labels: model.state === 'passed' && isOpener(model) ? { ...labels, start: texts.SUCCESS } : labels,
  }
}
