import { ERROR_CODES } from '../../plugin/core/errors/catalog'
import { goOffline } from './driver'
import { type App, useStage } from './harness'

/** What this test reads of a case of the demo. */
interface Case {
  readonly id: string
  readonly code: string
  readonly given?: Readonly<Record<string, unknown>>
  readonly issues?: readonly string[]
}

// Not by import: its types stand on WeChat's globals, which a test has not.
const { CASES, GROUPS } = jest.requireActual<{
  CASES: readonly Case[]
  GROUPS: readonly { readonly title: { readonly zh: string }; readonly cases: readonly Case[] }[]
}>('../../miniprogram/pages/gallery/cases')

const stage = useStage()

/** The slowest case makes three attempts with a deadline each. */
const caseMs = 30_000

interface Row {
  readonly id: string
  readonly state: string
  readonly code: string
  readonly expected: string
}

const openGallery = () => stage.openPage('pages/gallery/index')

/** The rows as a person reads them. */
function rowsOf(app: App): Promise<readonly Row[]> {
  return app.view.locator('[id^="case-"]').evaluateAll(rows =>
    rows.map(row => ({
      id: row.id.slice('case-'.length),
      state: row.getAttribute('data-state') ?? '',
      code: row.getAttribute('data-code') ?? '',
      expected: row.querySelector('[class$="case-expected"]')?.textContent ?? '',
    })),
  )
}

/** Opens the tab that holds the row of a case. */
async function openTab(app: App, id: string): Promise<void> {
  const group = GROUPS.find(({ cases }) => cases.some(each => each.id === id))
  await app
    .byClass('van-tab')
    .filter({ hasText: group?.title.zh ?? '' })
    .tap()
  await app.view.locator(`#case-${id}`).waitFor()
}

/** Runs one case by its row; gives the event that the page received. */
async function run(app: App, id: string): Promise<{ readonly state: string; readonly json: string }> {
  await openTab(app, id)
  await app.view.locator(`#case-${id}`).tap()
  const detail = app.view.locator('#detail')
  await app.view
    .locator(`#case-${id}:not([data-state="running"]):not([data-state="idle"])`)
    .waitFor({ timeout: caseMs })
  const state = (await detail.getAttribute('data-state')) ?? ''
  const json = app.view.locator('#json')
  return { state, json: (await json.count()) > 0 ? await json.innerText() : '' }
}

const fold = (app: App) => app.byClass('panel-close').tap()

/** Needs a hand: while there is a network, the case asks for it to be cut. */
const stateOf = (id: string) => (id === 'networkUnavailable' ? 'manual' : 'good')

test('has a case for each code of the catalog', async () => {
  const app = await openGallery()
  const rows = await rowsOf(app)
  expect(rows.map(({ id }) => id)).toEqual(CASES.map(({ id }) => id))
  // A code that the catalog does not know stands for all of its kind.
  const known: readonly string[] = ERROR_CODES
  const expected = rows.map(row => (known.includes(row.expected) ? row.expected : 'Unknown'))
  expect(expected).toEqual(expect.arrayContaining([...ERROR_CODES]))
})

test('"run all" ends as each case expects', async () => {
  const app = await openGallery()
  await app.view.locator('#run-all').tap()
  await app.page.waitForFunction(readTally, CASES.length, { timeout: 120_000, polling: 200 })
  const rows = await rowsOf(app)
  const wanted = CASES.map(({ id, code }) => ({
    id,
    state: stateOf(id),
    code: stateOf(id) === 'good' ? code : '',
    expected: code,
  }))
  expect(rows).toEqual(wanted)
  const words = await app.view.locator('#progress').innerText()
  expect(words).toContain(`${CASES.length} / ${CASES.length}`)
  expect(words).toContain('，0 个不符')
  await app.screenshot('gallery-all')
}, 150_000)

describe('each case by itself', () => {
  const here = CASES.filter(({ id }) => stateOf(id) === 'good')

  test('shows the event as its page received it, with what to do', async () => {
    const app = await openGallery()
    for (const { id, code, given = {}, issues = [] } of here) {
      const { state, json } = await run(app, id)
      expect([id, state]).toEqual([id, 'good'])
      const event = JSON.parse(json)
      expect([id, event.code]).toEqual([id, code])
      expect(event.message).toMatch(/\S{4}/)
      expect(event.fix).toMatch(/\S{4}/)
      expect(event.docUrl).toMatch(/^https:\/\/\S+$/)
      for (const each of event.issues ?? []) {
        expect(each).toMatchObject({ message: expect.stringMatching(/./), fix: expect.stringMatching(/./) })
      }
      const told = (event.issues ?? []).map((each: { field: string; rule: string }) => `${each.field} ${each.rule}`)
      expect(told).toEqual(expect.arrayContaining([...issues]))
      // On screen: the code and what to do; within the captcha the code, where a person sees it at all.
      await expect(app.view.locator('#detail').innerText()).resolves.toContain(event.fix)
      const seen = app.byClass('error__code')
      if (given.mode === undefined) await expect(seen.innerText()).resolves.toBe(code)
      else await expect(seen.isVisible()).resolves.toBe(false)
      await app.screenshot(`gallery-${id}`)
      await fold(app)
    }
  }, 150_000)

  test('without a network: NetworkUnavailable, and a hand is asked for while there is one', async () => {
    const app = await openGallery()
    expect((await run(app, 'networkUnavailable')).state).toBe('manual')
    await fold(app)
    await goOffline(app)
    const { state, json } = await run(app, 'networkUnavailable')
    expect(state).toBe('good')
    expect(JSON.parse(json)).toMatchObject({ code: 'NetworkUnavailable', type: 'Network', retryable: true })
    await expect(app.view.locator('#captcha').innerText()).resolves.toContain('NetworkUnavailable')
    await app.screenshot('gallery-networkUnavailable')
  })
})

/** Runs in the browser: whether as many cases as that have a result and the last is over. */
function readTally(total: number): boolean {
  const { getCurrentPages } = globalThis as unknown as {
    getCurrentPages(): { data: { tally: { done: number }; runningAll: boolean } }[]
  }
  const data = getCurrentPages().slice(-1)[0]?.data
  return data !== undefined && !data.runningAll && data.tally.done === total
}
