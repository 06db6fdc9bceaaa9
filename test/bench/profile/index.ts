import { rmSync } from 'node:fs'
import type { App } from '../../browser/harness'
import type { Contender } from '../phone/contender'
import { drag } from '../phone/drag'
import { REST_MS } from '../phone/fresh'
import { attach, open, opened, profileBetween } from '../phone/freshPage'
import { Stages } from '../phone/stages'
import { readable } from './readable'
import { type CpuProfile, type Line, selfTimes } from './selfTime'

interface Profiled {
  readonly about: string
  readonly between: readonly [from: string, to: string]
  readonly act: (app: App) => Promise<void>
}

const attached = (app: App, count = 1) => attach(app, { what: 'captcha', count, restMs: REST_MS })

async function shown(app: App): Promise<void> {
  await attached(app)
  await open(app)
}

export const PROFILES: Readonly<Record<string, Profiled>> = {
  request: { about: 'attached → wx.request', between: ['begin', 'request'], act: attached },
  attach: { about: 'attached → the tap', between: ['begin', 'show'], act: shown },
  'first-show': { about: 'first show() → 450 ms', between: ['show', 'shown'], act: shown },
  many: {
    about: '50 instances, attached … 1 s after the last challenge',
    between: ['begin', 'rested'],
    act: app => attached(app, 50),
  },
  drag: {
    about: 'drag of 60 touch moves',
    between: ['dragged', 'moved'],
    async act(app) {
      await shown(app)
      await drag(app, 'captcha')
    },
  },
}

/** µs between two looks at the stack. */
const INTERVAL = 100
const PAGES = 10
const FUNCTIONS = 30

async function profileOnce(app: App, { between, act }: Profiled): Promise<CpuProfile> {
  const session = await app.page.context().newCDPSession(app.page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL })
  const finished = new Promise<CpuProfile>(resolve =>
    session.on('Profiler.consoleProfileFinished', ({ profile: found }) => resolve(found)),
  )
  await profileBetween(app, ...between)
  await act(app)
  return finished
}

const rows = (lines: readonly Line[]) =>
  lines.map(({ what, selfMs }) => `${selfMs.toFixed(2).padStart(8)} ms  ${what}`).join('\n')

const total = (lines: readonly Line[]) => lines.reduce((sum, { selfMs }) => sum + selfMs, 0).toFixed(1)

/** Self time by file and by function, mean of several fresh pages, from a build with names. `dist`: of a checkout. */
export async function profile(name: string, dist = 'dist', pages = PAGES): Promise<string> {
  const wanted = PROFILES[name]
  if (!wanted) throw new Error(`no profile ${name}`)
  const pluginRoot = await readable(dist)
  const stages = new Stages()
  try {
    const ours: Contender = { name: 'ours', what: 'captcha', pluginRoot }
    const profiles: CpuProfile[] = []
    for (let page = 0; page < pages; page += 1)
      profiles.push(await opened(stages, ours, app => profileOnce(app, wanted)))
    const places = selfTimes(profiles, 'place')
    return [
      `${wanted.about}: ${total(places)} ms by the clock, mean of ${pages} fresh pages, a look every ${INTERVAL} µs, which itself takes time`,
      rows(places),
      '',
      rows(selfTimes(profiles, 'function').slice(0, FUNCTIONS)),
    ].join('\n')
  } finally {
    await stages.close()
    rmSync(pluginRoot, { recursive: true, force: true })
  }
}
