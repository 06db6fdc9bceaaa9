import { pickTexts } from '../../../plugin/locales/lookup'
import { drawChallenge, tracelessParam } from './challenge'
import { addStyles, make, sign } from './elements'
import type { Instance, Options } from './options'
import type { Challenge, Service } from './service'

/** One captcha: its panel, in a popup or in the element of the page, and what a person does there. */
export class StandInCaptcha implements Instance {
  private readonly room = make('div', '')
  private readonly status = make('p', 'stand-in-status', { role: 'status' })
  private readonly panel: HTMLElement
  private readonly root: HTMLElement
  private readonly texts: ReturnType<typeof pickTexts>
  private challenge: Challenge | null = null
  private gone = false

  constructor(
    private readonly options: Options,
    private readonly service: Service,
  ) {
    addStyles()
    this.texts = pickTexts(options.language ?? 'cn', options.upLang ?? {})
    this.panel = make('section', 'stand-in-panel', {}, [this.head(), this.room, this.status, sign()])
    const popup = options.mode === 'popup'
    this.root = popup
      ? make('div', 'stand-in-mask', { role: 'dialog', 'aria-label': this.texts.POPUP_TITLE }, [this.panel])
      : this.panel
    this.root.hidden = popup
    document.querySelector(options.element)?.append(this.root)
    document.querySelector(options.button)?.addEventListener('click', this.pressed)
  }

  /** Gives the instance when the first challenge is there. */
  async begin(): Promise<void> {
    if (await this.initialize()) this.options.getInstance(this)
  }

  show(): void {
    this.root.hidden = false
  }

  hide(): void {
    if (this.options.mode === 'popup') this.root.hidden = true
  }

  refresh(): void {
    void this.initialize()
  }

  destroyCaptcha(): void {
    this.gone = true
    this.root.remove()
    document.querySelector(this.options.button)?.removeEventListener('click', this.pressed)
  }

  private readonly pressed = (): void => {
    if (this.challenge?.CaptchaType === 'TRACELESS')
      void this.submit(tracelessParam(this.options.SceneId, this.challenge.CertifyId))
    else this.show()
  }

  private head(): HTMLElement {
    const button = (label: string, glyph: string, press: () => void) => {
      const element = make('button', '', { type: 'button', 'aria-label': label }, [glyph])
      element.addEventListener('click', press)
      return element
    }
    const refresh = button(this.texts.REFRESH, '↻', () => this.refresh())
    const close = button(this.texts.CLOSE, '✕', () => {
      this.hide()
      this.options.onClose?.()
    })
    const buttons = this.options.mode === 'popup' ? [refresh, close] : [refresh]
    return make('div', 'stand-in-head', {}, [
      make('span', '', {}, [this.texts.POPUP_TITLE]),
      make('div', '', {}, buttons),
    ])
  }

  private async initialize(): Promise<boolean> {
    try {
      this.challenge = await this.service.init()
    } catch (fault) {
      this.options.onError?.(fault)
      return false
    }
    if (this.gone) return false
    const asks = this.challenge.CaptchaType !== 'TRACELESS'
    this.room.replaceChildren(
      ...(asks
        ? [drawChallenge(this.challenge, this.options, this.service.base, param => void this.submit(param))]
        : []),
    )
    return true
  }

  private async submit(captchaVerifyParam: string): Promise<void> {
    const certifyId = this.challenge?.CertifyId ?? ''
    this.status.textContent = this.texts.VERIFYING
    try {
      const { VerifyResult, VerifyCode } = await this.service.verify(certifyId, captchaVerifyParam)
      if (this.gone) return
      this.status.textContent = VerifyResult ? this.texts.SUCCESS : this.texts.CAPTCHA_FAIL
      if (VerifyResult) return this.options.success(captchaVerifyParam)
      this.options.fail?.({ VerifyResult, VerifyCode })
      await this.initialize()
    } catch (fault) {
      this.status.textContent = this.texts.CONGESTION
      this.options.onError?.(fault)
    }
  }
}
