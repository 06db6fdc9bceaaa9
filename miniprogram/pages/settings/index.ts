import { same } from '../../bilingual'
import {
  type CaptchaEvent,
  type CaptchaInstance,
  type ErrorDetail,
  NOTHING_GIVEN,
  propertiesOf,
  type SuccessDetail,
} from '../../captcha'
import {
  CLIENTS,
  DEMO_LANGUAGES,
  DIRECTIONS,
  directionOf,
  FONT_SIZES,
  LANGUAGES,
  MODES,
  nameOf,
  REGIONS,
  SCENES,
  THEMES,
} from '../../choices'
import { confirm, toast } from '../../feedback'
import { captchaLanguageOf, type LanguageChoice, languageOf } from '../../language'
import type { Notice } from '../../notice'
import { plugin } from '../../plugin'
import { DEFAULTS, demoLanguage, readSettings, resetSettings, type Settings, writeSettings } from '../../settings'
import { nameBars } from '../../tabs'
import type { VantEvent } from '../../vant'
import { SHEETS, type Sheet, type SheetField, sheetOf } from './sheet'
import { NOT_CHECKED, passedTitle, RESET, refusedTitle, WORDS } from './words'

/** Typing settles before the captcha starts anew. */
const TYPING_MS = 500

/** The settings that are lines of text. */
type TextField = 'prefix' | 'sceneId' | 'serviceBase' | 'backendBase' | 'h5Url'

/** An event of one of Vant's components that holds a setting. */
type FieldEvent<Value, Field = keyof Settings> = VantEvent<Value, { field: Field }>

/** What the last keystrokes want; stored when the typing pauses or ends. */
let typed: { readonly change: Partial<Settings>; readonly timer: number } | null = null

/** The language to go back to from right to left. */
let leftToRight = DEFAULTS.language

Page({
  data: {
    language: demoLanguage(),
    words: WORDS,
    settings: readSettings(),
    version: plugin.version,
    demoLanguages: DEMO_LANGUAGES,
    sheets: SHEETS,
    regions: REGIONS,
    modes: MODES,
    themes: THEMES,
    clients: CLIENTS,
    directions: DIRECTIONS,
    direction: 'ltr',
    fontSizes: FONT_SIZES,
    sceneName: same(''),
    languageName: same(''),
    /** The open action sheet. */
    sheet: null as Sheet | null,
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
    const language = languageOf(settings.demoLanguage)
    nameBars('settings', language)
    this.setData({
      language,
      settings,
      direction: directionOf(settings.language),
      sceneName: nameOf(SCENES, settings.sceneId),
      languageName: nameOf(LANGUAGES, settings.language),
      properties: propertiesOf(settings, settings.mode),
      heard: null,
    })
  },

  apply(change: Partial<Settings>) {
    this.show(writeSettings(change))
  },

  type(event: FieldEvent<string>) {
    const field = event.currentTarget.dataset.field as TextField
    this.typeLater({ [field]: event.detail.trim() })
  },

  typeTimeout(event: FieldEvent<string>) {
    const timeoutMs = Number(event.detail)
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

  /** A radio button of one of the fields. */
  choose(event: FieldEvent<string, keyof Settings | 'direction'>) {
    this.settleTyping()
    const { field } = event.currentTarget.dataset
    if (field === 'direction') this.turn(event.detail)
    else if (field === 'demoLanguage') this.talk(event.detail as LanguageChoice)
    else this.apply({ [field]: event.detail })
  },

  /** The captcha follows; afterwards it may be given a language of its own. */
  talk(choice: LanguageChoice) {
    this.apply({ demoLanguage: choice, language: captchaLanguageOf(languageOf(choice)) })
  },

  turn(direction: string) {
    const { language } = this.data.settings
    if (direction === directionOf(language)) return
    if (direction === 'rtl') leftToRight = language
    this.apply({ language: direction === 'rtl' ? 'ar' : leftToRight })
  },

  openSheet(event: FieldEvent<unknown, SheetField>) {
    this.settleTyping()
    this.setData({ sheet: sheetOf(event.currentTarget.dataset.field, this.data.settings, this.data.language) })
  },

  closeSheet() {
    this.setData({ sheet: null })
  },

  pick(event: VantEvent<{ subname: string }>) {
    const { sheet } = this.data
    if (sheet) this.apply({ [sheet.field]: event.detail.subname })
  },

  switchService(event: FieldEvent<boolean>) {
    this.apply({ realService: event.detail })
  },

  reset() {
    confirm(RESET, this.data.language, () => {
      if (typed) clearTimeout(typed.timer)
      typed = null
      this.show(resetSettings())
      toast(RESET.done, this.data.language)
    })
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
      heard: { tone: 'good', title: passedTitle(detail.verifyCode), text: NOT_CHECKED },
    })
  },

  refused({ detail }: CaptchaEvent<{ verifyCode: string; message: string }>) {
    this.setData({ heard: { tone: 'bad', title: refusedTitle(detail.verifyCode), text: same(detail.message) } })
  },

  error({ detail }: CaptchaEvent<ErrorDetail>) {
    this.setData({ heard: { tone: 'warn', title: same(detail.code), text: same(`${detail.message} ${detail.fix}`) } })
  },
})
