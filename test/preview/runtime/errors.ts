import type { Diagnostic } from '../package'
import { glassEasel } from './engine'

/** Faults of the mini program, laid over it: a white page explains nothing. */
class ErrorOverlay {
  private readonly element = document.createElement('section')
  private readonly list = document.createElement('ol')

  constructor() {
    const title = document.createElement('h2')
    const close = document.createElement('button')
    title.textContent = '预览出错 · Error in the preview'
    close.textContent = '关闭 · Close'
    close.addEventListener('click', () => {
      this.list.replaceChildren()
      this.element.remove()
    })
    this.element.id = 'preview-errors'
    this.element.setAttribute('role', 'alert')
    this.element.append(title, this.list, close)
  }

  add(where: string, message: string): void {
    const item = document.createElement('li')
    const place = document.createElement('strong')
    const text = document.createElement('pre')
    place.textContent = where
    text.textContent = message
    item.append(place, text)
    this.list.append(item)
    document.body.append(this.element)
  }
}

const describe = (fault: unknown): string => {
  if (fault instanceof Error) return fault.stack ?? fault.message
  return typeof fault === 'object' ? JSON.stringify(fault) : String(fault)
}

/** Shows compile diagnostics at once, and from now on every exception that nobody caught. */
export function showErrors(diagnostics: readonly Diagnostic[]): (where: string, fault: unknown) => void {
  const overlay = new ErrorOverlay()
  for (const { severity, where, message } of diagnostics) {
    console[severity === 'error' ? 'error' : 'warn'](`${where}: ${message}`)
    if (severity === 'error') overlay.add(where, message)
  }
  const report = (where: string, fault: unknown) => {
    console.error(fault)
    overlay.add(where, describe(fault))
  }
  window.addEventListener('error', event => overlay.add('exception', describe(event.error ?? event.message)))
  window.addEventListener('unhandledrejection', event => overlay.add('unhandled rejection', describe(event.reason)))
  glassEasel.addGlobalErrorListener((fault, method) => {
    report(String(method ?? 'component'), fault)
    return false
  })
  return report
}
