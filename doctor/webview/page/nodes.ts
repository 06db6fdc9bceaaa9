import type { Cancel } from '../../../plugin/core/ports'
import { ADVICE } from './advice'
import type { Speech } from './speech'
import { mayRetry, type View } from './view'

/** What the page acts on. */
export interface Handlers {
  retry(): void
  back(): void
}

/** Values for the placeholders of {@link ADVICE}. */
export type Facts = Readonly<Record<'prefix' | 'region' | 'script' | 'jssdk', string>>

const node = (document: Document, id: string): HTMLElement => {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no #${id}`)
  return found
}

/** Writes what the page shows into the nodes of the file: text as text, never as markup. */
export function drawer(document: Document, facts: Facts, handlers: Handlers) {
  const at = (id: string) => node(document, id)
  at('retry').addEventListener('click', handlers.retry)
  at('back').addEventListener('click', handlers.back)
  return (view: View, { texts, tag, language, direction }: Speech): void => {
    const { documentElement: root } = document
    root.lang = tag
    root.dir = direction
    root.setAttribute('data-view', view.view)
    document.title = texts.POPUP_TITLE
    write(at('title'), texts.POPUP_TITLE)
    write(at('status'), statusOf(view, texts))
    write(at('captcha-button'), texts.START_VERIFY)
    write(at('retry'), texts.RETRY)
    write(at('back'), texts.CLOSE)
    write(at('summary'), texts.DETAILS)
    write(at('advice'), detailsOf(view, facts, /^(cn|tw)$/.test(language) ? 'cn' : 'en'))
    at('captcha-button').hidden = !(view.view === 'challenge' && view.mode === 'popup')
    at('retry').hidden = !mayRetry(view)
    at('back').hidden = view.view === 'loading' || view.view === 'challenge' || view.view === 'outside'
    at('details').hidden = view.view !== 'error' && view.view !== 'outside'
  }
}

function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text
}

function statusOf(view: View, texts: Speech['texts']): string {
  switch (view.view) {
    case 'loading':
      return texts.LOADING
    case 'challenge':
    case 'closed':
      return ''
    case 'passed':
      return texts.SUCCESS
    case 'expired':
      return texts.EXPIRED
    case 'outside':
      return texts.OUTSIDE
    case 'error':
      return mayRetry(view) ? texts.CONGESTION : texts.UNAVAILABLE
  }
}

/** The advice, then what is known; a line each. */
function detailsOf(view: View, facts: Facts, language: 'en' | 'cn'): string {
  if (view.view !== 'error' && view.view !== 'outside') return ''
  const reason = view.view === 'error' ? view.reason : 'outside'
  const values: Readonly<Record<string, string>> = {
    ...facts,
    address: reason === 'jssdk' ? facts.jssdk : facts.script,
  }
  const advice = ADVICE[language][reason].replace(/\{(\w+)\}/g, (_, name: string) => values[name] || '')
  if (view.view === 'outside') return advice
  const faults = view.issues.map(({ field, expected, received }) => `${field}: ${expected} ← ${received}`)
  return [view.code + (view.errMsg && `: ${view.errMsg}`), advice, ...faults].join('\n')
}

/** Keeps the person's choice of colours: the address may name a theme, otherwise the phone's counts. */
export const paint = (document: Document, theme: string): void =>
  document.documentElement.setAttribute('data-theme', theme)

/** Calls back whenever the page is visible again. */
export function onVisible(document: Document, callback: () => void): Cancel {
  const changed = () => {
    if (document.visibilityState !== 'hidden') callback()
  }
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
