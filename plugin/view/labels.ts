import type { TextKey, Texts } from '../locales/types'

/** Texts that change with the language only, so they cross to the view once, not with every state. */
const LABELS = {
  start: 'START_VERIFY',
  close: 'CLOSE',
  refresh: 'REFRESH',
  retry: 'RETRY',
  copy: 'COPY_DIAGNOSTICS',
  requestId: 'REQUEST_ID',
  details: 'DETAILS',
  steps: 'STEPS',
  slider: 'SLIDER_LABEL',
  value: 'SLIDER_VALUE',
  back: 'STEP_BACK',
  backFar: 'STEP_BACK_FAR',
  on: 'STEP_ON',
  onFar: 'STEP_ON_FAR',
  confirm: 'CONFIRM',
  picture: 'PICTURE_LABEL',
} as const satisfies Readonly<Record<string, TextKey>>

export type Labels = Readonly<Record<keyof typeof LABELS, string>>

const shared = new WeakMap<Texts, Labels>()

/** The same object for the same texts: captchas of a language share it, and a drawing that changes nothing of it compares no text. */
export function labelsOf(texts: Texts): Labels {
  const known = shared.get(texts)
  if (known) return known
  const labels: Partial<Record<keyof typeof LABELS, string>> = {}
  for (const name of Object.keys(LABELS) as (keyof typeof LABELS)[]) labels[name] = texts[LABELS[name]]
  shared.set(texts, labels as Labels)
  return labels as Labels
}
