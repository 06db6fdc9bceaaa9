import { type OpenOptions, Stage, type StageOptions } from './stage'

export type { Locator, Page } from 'playwright-core'
export { App } from './app'
export { launchChromium } from './chromium'
export { type OpenOptions, Stage, type StageOptions } from './stage'
export { type DragOptions, type Point, Touch } from './touch'

/** Starting Chromium and reading a picture take their time on a busy machine. */
const timeoutMs = 60_000

/** A stage for the tests of a file: up before the first, checked after each, down after the last. */
export function useStage(options: StageOptions = {}) {
  let stage: Stage | undefined
  const current = () => {
    if (!stage) throw new Error('the stage is up inside tests only')
    return stage
  }
  jest.setTimeout(timeoutMs)
  beforeAll(async () => {
    stage = await Stage.create(options)
  }, timeoutMs)
  afterEach(() => stage?.endTest())
  afterAll(() => stage?.close())
  return {
    openPage: (path: string, open?: OpenOptions) => current().openPage(path, open),
    get browser() {
      return current().browser
    },
    get servers() {
      return current().servers
    },
    get service() {
      return current().servers.service
    },
  }
}
