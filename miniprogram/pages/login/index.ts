import { type Answer, askBackend } from '../../backend'
import {
  type CaptchaEvent,
  type CaptchaInstance,
  type CloseDetail,
  loginPropertiesOf,
  NOTHING_GIVEN,
  type SuccessDetail,
} from '../../captcha'
import { type JournalEntry, withEvent, withRecord } from '../../journal'
import { type Notice, noticeOf } from '../../notice'
import { alibabaPlugin, type CaptchaRecord, plugin } from '../../plugin'
import { DEFAULTS, demoLanguage, readSettings } from '../../settings'
import { surroundingsOf } from '../../surroundings'
import { nameBars } from '../../tabs'
import type { VantEvent } from '../../vant'
import { STAGES, type Stage, stepsIn } from './steps'
import { WORDS, welcome } from './words'

Page({
  data: {
    properties: NOTHING_GIVEN,
    language: demoLanguage(),
    words: WORDS,
    surroundings: surroundingsOf(readSettings()),
    fontSize: DEFAULTS.fontSize,
    username: '',
    usernameMissing: false,
    stage: 'filling' as Stage,
    view: STAGES.filling,
    steps: stepsIn(demoLanguage()),
    notice: null as Notice | null,
    journal: [] as JournalEntry[],
    records: [] as JournalEntry[],
  },

  onShow() {
    plugin.configure({ plugin: alibabaPlugin, observe: record => this.note(record) })
    const settings = readSettings()
    const language = demoLanguage()
    nameBars('login', language)
    this.setData({
      language,
      steps: stepsIn(language),
      properties: loginPropertiesOf(settings),
      surroundings: surroundingsOf(settings),
      fontSize: settings.fontSize,
    })
  },

  enter(stage: Stage) {
    this.setData({ stage, view: STAGES[stage] })
  },

  type(event: VantEvent<string>) {
    this.setData({ username: event.detail, usernameMissing: false })
  },

  login() {
    if (this.data.view.busy) return
    if (!this.data.username.trim()) {
      this.setData({ usernameMissing: true })
      return
    }
    this.setData({ notice: null })
    this.enter('solving')
    // An answer is good for one login only; after a pass, `show()` begins with a fresh challenge.
    const captcha = this.selectComponent('#captcha') as unknown as CaptchaInstance
    captcha.show()
  },

  onHide() {
    plugin.configure({ observe: null })
  },

  note(record: CaptchaRecord) {
    this.setData({ records: withRecord(this.data.records, record) })
  },

  record(event: CaptchaEvent<unknown>) {
    this.setData({ journal: withEvent(this.data.journal, event) })
  },

  succeed(event: CaptchaEvent<SuccessDetail>) {
    this.record(event)
    this.enter('checking')
    const { captchaVerifyParam, sceneId } = event.detail
    const username = this.data.username.trim()
    askBackend(readSettings().backendBase, 'login', { username, captchaVerifyParam, sceneId }, answer =>
      this.finish(answer),
    )
  },

  finish(answer: Answer) {
    this.setData({ notice: noticeOf(answer, welcome(this.data.username.trim())) })
    this.enter(answer.kind === 'accepted' ? 'done' : 'filling')
  },

  close(event: CaptchaEvent<CloseDetail>) {
    this.record(event)
    if (this.data.stage === 'solving') this.enter('filling')
  },

  /** The popup explains it to the person and offers a retry; the button must not stay locked if it never opened. */
  error(event: CaptchaEvent<unknown>) {
    this.record(event)
    if (this.data.stage === 'solving') this.enter('filling')
  },
})
