import { type Answer, askBackend } from '../../backend'
import {
  type CaptchaEvent,
  type CaptchaInstance,
  NOTHING_GIVEN,
  propertiesOf,
  type StateChangeDetail,
  type SuccessDetail,
} from '../../captcha'
import { type JournalEntry, withEvent, withRecord } from '../../journal'
import { type Notice, noticeOf } from '../../notice'
import { type CaptchaRecord, plugin } from '../../plugin'
import { DEFAULTS, demoLanguage, readSettings } from '../../settings'
import { surroundingsOf } from '../../surroundings'
import { nameBars } from '../../tabs'
import type { VantEvent } from '../../vant'
import { type Comment, FIRST_COMMENTS, withComment } from './comments'
import { POSTED, WORDS } from './words'

Page({
  data: {
    properties: NOTHING_GIVEN,
    language: demoLanguage(),
    words: WORDS,
    surroundings: surroundingsOf(readSettings()),
    fontSize: DEFAULTS.fontSize,
    text: '',
    /** CSS px. */
    textSize: { minHeight: 72 },
    /** The passed answer, until it is used or expires. */
    passed: null as SuccessDetail | null,
    sending: false,
    notice: null as Notice | null,
    comments: FIRST_COMMENTS as readonly Comment[],
    journal: [] as JournalEntry[],
    records: [] as JournalEntry[],
  },

  onShow() {
    plugin.configure({ observe: record => this.note(record) })
    const settings = readSettings()
    const language = demoLanguage()
    nameBars('comment', language)
    this.setData({
      language,
      properties: propertiesOf(settings, 'embed'),
      surroundings: surroundingsOf(settings),
      fontSize: settings.fontSize,
    })
  },

  type(event: VantEvent<string>) {
    this.setData({ text: event.detail })
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
    this.setData({ passed: event.detail, notice: null })
  },

  /** An answer goes stale with its challenge: expired, refreshed or given new properties. */
  change(event: CaptchaEvent<StateChangeDetail>) {
    this.record(event)
    if (event.detail.from === 'passed') this.setData({ passed: null })
  },

  send() {
    const { passed, sending } = this.data
    const text = this.data.text.trim()
    if (!passed || !text || sending) return
    this.setData({ sending: true, notice: null })
    const { captchaVerifyParam, sceneId } = passed
    askBackend(readSettings().backendBase, 'comment', { text, captchaVerifyParam, sceneId }, answer =>
      this.finish(answer, text),
    )
  },

  /** An answer is good for one comment only: whatever the backend said, the next one needs a new challenge. */
  finish(answer: Answer, text: string) {
    const notice = noticeOf(answer, POSTED)
    this.setData({ sending: false, passed: null, notice })
    if (answer.kind === 'accepted') this.setData({ text: '', comments: withComment(this.data.comments, text) })
    const captcha = this.selectComponent('#captcha') as unknown as CaptchaInstance
    captcha.refresh()
  },
})
