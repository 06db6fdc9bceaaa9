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
import type { Notice } from '../../notice'
import { plugin } from '../../plugin'
import { DEFAULTS, readSettings, resetSettings, type Settings, writeSettings } from '../../settings'
import type { VantEvent } from '../../vant'
import { type Sheet, type SheetField, sheetOf } from './sheet'

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
    settings: readSettings(),
    version: plugin.version,
    regions: REGIONS,
    modes: MODES,
    themes: THEMES,
    clients: CLIENTS,
    directions: DIRECTIONS,
    direction: 'ltr',
    fontSizes: FONT_SIZES,
    sceneName: '',
    languageName: '',
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
    this.setData({
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
    else this.apply({ [field]: event.detail })
  },

  turn(direction: string) {
    const { language } = this.data.settings
    if (direction === directionOf(language)) return
    if (direction === 'rtl') leftToRight = language
    this.apply({ language: direction === 'rtl' ? 'ar' : leftToRight })
  },

  openSheet(event: FieldEvent<unknown, SheetField>) {
    this.settleTyping()
    this.setData({ sheet: sheetOf(event.currentTarget.dataset.field, this.data.settings) })
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
    confirm('恢复默认设置？', '所有页面的设置都会回到最初。', () => {
      if (typed) clearTimeout(typed.timer)
      typed = null
      this.show(resetSettings())
      toast('已恢复默认设置')
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
