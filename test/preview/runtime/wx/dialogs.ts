import { asyncApi } from './api'

interface Toast {
  readonly title: string
  readonly icon?: string
  readonly duration?: number
  readonly mask?: boolean
}

interface Modal {
  readonly title?: string
  readonly content?: string
  readonly showCancel?: boolean
  readonly confirmText?: string
  readonly cancelText?: string
}

const glyphs: Readonly<Record<string, string>> = { success: '✓', error: '✕', loading: '', none: '' }

let toastTimer = 0

function show(element: HTMLElement): HTMLElement {
  document.querySelector('#preview-phone')?.append(element)
  return element
}

function create(className: string, role: string, html: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.setAttribute('role', role)
  element.append(...html)
  return element
}

function line(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

function hideToast(): object {
  window.clearTimeout(toastTimer)
  document.querySelector('.preview-toast')?.remove()
  return {}
}

export function showToast({ title, icon = 'success', duration = 1500 }: Toast): object {
  hideToast()
  const glyph = icon === 'none' ? [] : [line('span', `preview-toast-icon ${icon}`, glyphs[icon] ?? '')]
  show(create('preview-toast', 'status', [...glyph, line('span', 'preview-toast-text', title)]))
  if (Number.isFinite(duration)) toastTimer = window.setTimeout(hideToast, duration)
  return {}
}

function showModal(options: Modal): Promise<{ confirm: boolean; cancel: boolean }> {
  return new Promise(resolve => {
    const { title = '', content = '', showCancel = true, confirmText = '确定', cancelText = '取消' } = options
    const cancel = line('button', 'preview-modal-cancel', cancelText)
    const confirm = line('button', 'preview-modal-confirm', confirmText)
    const box = create('preview-modal-box', 'alertdialog', [
      line('h2', 'preview-modal-title', title),
      line('p', 'preview-modal-content', content),
      create('preview-modal-buttons', 'group', showCancel ? [cancel, confirm] : [confirm]),
    ])
    const modal = show(create('preview-modal', 'presentation', [box]))
    const close = (confirmed: boolean) => () => {
      modal.remove()
      resolve({ confirm: confirmed, cancel: !confirmed })
    }
    cancel.addEventListener('click', close(false))
    confirm.addEventListener('click', close(true))
    confirm.focus()
  })
}

export function dialogApi() {
  return {
    showToast: asyncApi('showToast', showToast),
    hideToast: asyncApi('hideToast', hideToast),
    showLoading: asyncApi('showLoading', ({ title }: Toast) =>
      showToast({ title, icon: 'loading', duration: Number.POSITIVE_INFINITY }),
    ),
    hideLoading: asyncApi('hideLoading', hideToast),
    showModal: asyncApi('showModal', showModal),
  }
}
