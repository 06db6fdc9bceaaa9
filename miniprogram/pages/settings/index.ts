import {
  type CaptchaEvent,
  type CaptchaInstance,
  type ErrorDetail,
  NOTHING_GIVEN,
  propertiesOf,
  type SuccessDetail,
} from '../../captcha'
import { DIRECTIONS, directionOf, FONT_SIZES, LANGUAGES, MODES, REGIONS, SCENES, THEMES } from '../../choices'
import type { Notice } from '../../notice'
import { plugin } from '../../plugin'
import { DEFAULTS, readSettings, resetSettings, type Settings, writeSettings } from '../../settings'

/** Typing settles before the captcha starts anew. */
const TYPING_MS = 500

/** The settings that are lines of text. */
type TextField = 'prefix' | 'sceneId' | 'serviceBase' | 'backendBase'

type FieldEvent<Value> = WechatMiniprogram.CustomEvent<{ value: Value }, object, { field: keyof Settings }>

/** What the last keystrokes want; stored when the typing pauses or ends. */
let typed: { readonly change: Partial<Settings>; readonly timer: number } | null = null

/** The language to go back to from right to left. */
let leftToRight = DEFAULTS.language

Page({
  data: {
    settings: readSettings(),
    version: plugin.version,
    scenes: SCENES,
    regions: REGIONS,
    modes: MODES,
    themes: THEMES,
    languages: LANGUAGES,
    directions: DIRECTIONS,
    direction: 'ltr',
    fontSizes: FONT_SIZES,
    languageIndex: 0,
    languageName: '',
    properties: NOTHING_GIVEN,
    /** What the try-out said last. */
    heard: null as Notice | null,
    state: 'idle',
  },

  onShow() {
    this.show(readSettings())
  },

  onHide() {
    this.settleTyping()
  },

  onUnload() {
    this.settleTyping()
  },

  show(settings: Settings) {
    const index = LANGUAGES.findIndex(({ id }) => id === settings.language)
    const language = LANGUAGES[index]
    this.setData({
      settings,
      languageIndex: index,
      direction: directionOf(settings.language),
      languageName: language ? language.name : settings.language,
      properties: propertiesOf(settings, settings.mode),
      heard: null,
    })
  },

  apply(change: Partial<Settings>) {
    this.show(writeSettings(change))
  },

  type(event: FieldEvent<string>) {
    const field = event.currentTarget.dataset.field as TextField
    this.typeLater({ [field]: event.detail.value.trim() })
  },

  typeTimeout(event: FieldEvent<string>) {
    const timeoutMs = Number(event.detail.value)
    this.typeLater({ timeoutMs })
  },

  typeLater(change: Partial<Settings>) {
    if (typed) clearTimeout(typed.timer)
    const whole = Object.assign({}, typed?.change, change)
    typed = { change: whole, timer: setTimeout(() => this.settleTyping(), TYPING_MS) }
  },

  settleTyping() {
    if (!typed) return
    const { change, timer } = typed
    typed = null
    clearTimeout(timer)
    this.apply(change)
  },

  choose(event: FieldEvent<string>) {
    this.settleTyping()
    this.apply({ [event.currentTarget.dataset.field]: event.detail.value })
  },

  pickLanguage(event: FieldEvent<number | string>) {
    const language = LANGUAGES[Number(event.detail.value)]
    if (language) this.apply({ language: language.id })
  },

  chooseDirection(event: FieldEvent<string>) {
    const { language } = this.data.settings
    const next = event.detail.value
    if (next === directionOf(language)) return
    if (next === 'rtl') leftToRight = language
    this.apply({ language: next === 'rtl' ? 'ar' : leftToRight })
  },

  switchService(event: FieldEvent<boolean>) {
    this.apply({ realService: event.detail.value })
  },

  reset() {
    if (typed) clearTimeout(typed.timer)
    typed = null
    this.show(resetSettings())
  },

  captcha(): CaptchaInstance {
    return this.selectComponent('#captcha') as unknown as CaptchaInstance
  },

  tryPopup() {
    this.captcha().show()
  },

  tryAgain() {
    this.setData({ heard: null })
    this.captcha().refresh()
  },

  change(event: CaptchaEvent<{ to: string }>) {
    this.setData({ state: event.detail.to })
  },

  succeed({ detail }: CaptchaEvent<SuccessDetail>) {
    this.setData({
      heard: { tone: 'good', title: `通过 ${detail.verifyCode}`, text: '这里只试一试，没有交给服务器核对。' },
    })
  },

  refused({ detail }: CaptchaEvent<{ verifyCode: string; message: string }>) {
    this.setData({ heard: { tone: 'bad', title: `未通过 ${detail.verifyCode}`, text: detail.message } })
  },

  error({ detail }: CaptchaEvent<ErrorDetail>) {
    this.setData({ heard: { tone: 'warn', title: detail.code, text: `${detail.message} ${detail.fix}` } })
  },
})
