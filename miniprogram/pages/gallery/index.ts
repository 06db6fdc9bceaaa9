import { type CaptchaEvent, type CaptchaInstance, type ErrorDetail, NOTHING_GIVEN } from '../../captcha'
import { plugin } from '../../plugin'
import type { Case } from './case'
import { CASES } from './cases'
import { givenFor } from './given'
import { judge, type Outcome } from './judge'
import { type Panel, runningPanel, settledPanel } from './panel'
import { failingRequest } from './request'
import { ROW_GROUPS, ROW_PATHS, type RowGroup } from './rows'

/** The slowest case makes three attempts and waits in between. */
const PATIENCE_MS = 20000

/** A case under way. */
interface Run {
  readonly index: number
  readonly timer: number
  refreshes: number
}

let run: Run | null = null

Page({
  data: {
    groups: ROW_GROUPS as readonly RowGroup[],
    total: CASES.length,
    /** Of the run over all cases. */
    all: { running: false, done: 0, good: 0, bad: 0 },
    chosen: -1,
    panel: null as Panel | null,
    folded: true,
    attached: false,
    properties: NOTHING_GIVEN,
  },

  onHide() {
    this.stop()
  },

  onUnload() {
    this.stop()
  },

  tapCase(event: WechatMiniprogram.TouchEvent<object, object, { index: number }>) {
    if (!this.data.all.running) this.start(event.currentTarget.dataset.index)
  },

  tapRunAll() {
    if (this.data.all.running) {
      this.stop()
      return
    }
    this.setData({ all: { running: true, done: 0, good: 0, bad: 0 } })
    this.start(0)
  },

  tapFold() {
    this.setData({ folded: !this.data.folded })
  },

  tapClose() {
    this.stop()
    this.setData({ chosen: -1, panel: null })
  },

  /** Takes the captcha off the page first, so that each case begins with a new one. */
  start(index: number) {
    const chosen = CASES[index]
    if (!chosen) return
    this.abandon()
    const started: Run = { index, refreshes: 0, timer: setTimeout(() => this.settle({ kind: 'silence' }), PATIENCE_MS) }
    run = started
    const row = ROW_PATHS[index]
    this.setData(
      {
        chosen: index,
        panel: runningPanel(chosen, '正在运行…'),
        attached: false,
        [`${row}.state`]: 'running',
        [`${row}.code`]: '',
        [`${row}.text`]: '运行中…',
      },
      () => {
        if (run === started) this.prepare(chosen)
      },
    )
  },

  prepare(chosen: Case) {
    if (!chosen.offline) {
      this.attach(chosen)
      return
    }
    const prepared = run
    wx.getNetworkType({
      success: ({ networkType }) => {
        if (run !== prepared) return
        if (networkType === 'none') this.attach(chosen)
        else this.settle({ kind: 'online' })
      },
    })
  },

  attach(chosen: Case) {
    plugin.configure({ request: chosen.fails && failingRequest(chosen.fails) })
    this.setData({ attached: true, properties: givenFor(chosen) })
  },

  ready() {
    const chosen = run && CASES[run.index]
    if (!run || !chosen || chosen.ready === 'wait') return
    if (chosen.ready !== 'refresh') {
      this.settle({ kind: 'ready' })
      return
    }
    run.refreshes += 1
    this.setData({ 'panel.note': `第 ${run.refreshes} 次初始化成功，再来一次…` })
    const captcha = this.selectComponent('#captcha') as unknown as CaptchaInstance
    captcha.refresh()
  },

  error(event: CaptchaEvent<ErrorDetail>) {
    this.settle({ kind: 'error', detail: event.detail })
  },

  settle(outcome: Outcome) {
    const settled = run
    const chosen = settled && CASES[settled.index]
    if (!settled || !chosen) return
    this.end()
    const verdict = judge(chosen, outcome)
    const row = ROW_PATHS[settled.index]
    const { all } = this.data
    this.setData({
      panel: settledPanel(chosen, outcome, verdict),
      [`${row}.state`]: verdict.state,
      [`${row}.code`]: verdict.code,
      [`${row}.text`]: verdict.text,
      all: {
        running: all.running && settled.index + 1 < CASES.length,
        done: settled.index + 1,
        good: all.good + (verdict.state === 'good' ? 1 : 0),
        bad: all.bad + (verdict.state === 'bad' ? 1 : 0),
      },
    })
    if (this.data.all.running) this.start(settled.index + 1)
  },

  /** Ends the case under way and gives the plugin its own `wx.request` back. */
  end() {
    if (run) clearTimeout(run.timer)
    run = null
    plugin.configure({ request: undefined })
  },

  /** Ends the case under way without a result. */
  abandon() {
    const abandoned = run
    if (!abandoned) return
    this.end()
    const row = ROW_PATHS[abandoned.index]
    this.setData({ [`${row}.state`]: 'idle', [`${row}.code`]: '', [`${row}.text`]: '未运行' })
  },

  stop() {
    this.abandon()
    this.setData({ attached: false, 'all.running': false })
  },
})
