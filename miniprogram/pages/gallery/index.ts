import { type CaptchaEvent, type CaptchaInstance, type ErrorDetail, NOTHING_GIVEN } from '../../captcha'
import { type PluginLoader, plugin } from '../../plugin'
import { demoLanguage } from '../../settings'
import { nameBars } from '../../tabs'
import type { VantEvent } from '../../vant'
import type { Case } from './case'
import { CASES, GROUPS } from './cases'
import { givenFor } from './given'
import { judge, type Outcome } from './judge'
import { type Panel, runningPanel, settledPanel } from './panel'
import { answeringRequest, failingRequest } from './request'
import { IDLE, idleGroups, PLACES, type RowResult, RUNNING, TAGS } from './rows'
import { tallyOf } from './tally'
import { RUNNING_NOTE, refreshedNote, WORDS } from './words'

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
    language: demoLanguage(),
    words: WORDS,
    groups: idleGroups(),
    tags: TAGS,
    /** Name of the open tab. */
    tab: GROUPS[0]?.id,
    total: CASES.length,
    tally: tallyOf([]),
    runningAll: false,
    chosen: -1,
    panel: null as Panel | null,
    /** Names of the open items of the panel: `['json']` or none. */
    unfolded: ['json'],
    attached: false,
    properties: NOTHING_GIVEN,
  },

  onShow() {
    const language = demoLanguage()
    nameBars('gallery', language)
    this.setData({ language })
  },

  onHide() {
    this.stop()
  },

  onUnload() {
    this.stop()
  },

  tapCase(event: VantEvent<object, { index: number }>) {
    if (this.data.runningAll) return
    const { index } = event.currentTarget.dataset
    this.start(index)
    // The panel covers the lower half: the row goes to the top, to be seen beside it.
    wx.pageScrollTo({ selector: `#case-${CASES[index]?.id}`, duration: 200 })
  },

  tapRunAll() {
    if (this.data.runningAll) {
      this.stop()
      return
    }
    this.abandon()
    this.setData({ groups: idleGroups(), tally: tallyOf([]), runningAll: true })
    this.start(0)
  },

  tapTab(event: VantEvent<{ name: string }>) {
    this.setData({ tab: event.detail.name })
  },

  fold(event: VantEvent<string[]>) {
    this.setData({ unfolded: event.detail })
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
    this.mark(index, RUNNING)
    this.setData(
      {
        chosen: index,
        tab: GROUPS[PLACES[index]?.group ?? 0]?.id,
        panel: runningPanel(chosen, RUNNING_NOTE),
        attached: false,
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
    const { fails, answers, loads = null } = chosen
    const request = fails ? failingRequest(fails) : answers ? answeringRequest(answers) : null
    plugin.configure({ request, plugin: loads as PluginLoader | null })
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
    this.setData({ 'panel.verdict.text': refreshedNote(run.refreshes) })
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
    this.mark(settled.index, verdict)
    this.setData({ panel: settledPanel(chosen, outcome, verdict) })
    if (!this.data.runningAll) return
    if (settled.index + 1 < CASES.length) this.start(settled.index + 1)
    else this.tapClose() // so that the tally is in sight
  },

  /** Writes a result into the list and counts anew. */
  mark(index: number, { state, code, text }: RowResult) {
    const place = PLACES[index]
    if (!place) return
    const { group, path } = place
    this.setData({ [`${path}.state`]: state, [`${path}.code`]: code, [`${path}.text`]: text })
    const states = this.data.groups.map(({ rows }) => rows.map(each => each.state))
    this.setData({
      [`groups[${group}].bad`]: states[group]?.filter(each => each === 'bad').length ?? 0,
      tally: tallyOf(states.reduce((all, some) => all.concat(some), [])),
    })
  },

  /** Ends the case under way and takes back what stood for the host's own functions. */
  end() {
    if (run) clearTimeout(run.timer)
    run = null
    plugin.configure({ request: null, plugin: null })
  },

  /** Ends the case under way without a result. */
  abandon() {
    const abandoned = run
    if (!abandoned) return
    this.end()
    this.mark(abandoned.index, IDLE)
  },

  stop() {
    const stopped = run && CASES[run.index]
    this.abandon()
    this.setData({ attached: false, runningAll: false })
    if (stopped) this.setData({ chosen: -1, panel: null })
  },
})
