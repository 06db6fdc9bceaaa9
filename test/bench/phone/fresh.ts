import { rmSync } from 'node:fs'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { floorBuild } from '../floor'
import { mapped, turnAbout } from '../turns'
import { BY_HAND, contendersOf, FLOOR } from './contender'
import { attach, onFreshPage, open } from './freshPage'
import type { Trace } from './trace'

/** Between the challenge and the tap: a person reads the page first. */
export const REST_MS = 1000

const SAMPLES = 25

interface Row {
  readonly name: string
  readonly of: (trace: Trace) => number
  readonly budget?: number
  readonly note?: string
}

/** Section 9 of the contract, then what stands behind it. */
const ROWS: readonly Row[] = [
  {
    name: 'fresh page: attached → wx.request',
    of: trace => trace.threadMs('begin', 'request'),
    budget: 1,
    note: 'From the page’s setData, so that making the component counts.',
  },
  {
    name: 'fresh page: first show() → 450 ms, script',
    of: trace => trace.scriptMs('show', 'shown'),
    budget: 0.5,
    note: `The tap comes ${REST_MS} ms after the challenge.`,
  },
  {
    name: 'fresh page: attached … 450 ms after show(), script',
    of: trace => trace.scriptMs('begin', 'shown'),
    budget: 1.25,
    note: 'The whole of it, whenever it is done; with languages, checks, retries and access, which the page by hand has not.',
  },
  { name: 'fresh page: first show() → two frames, script', of: trace => trace.scriptMs('show', 'frames') },
  { name: 'fresh page: attached → the tap, script', of: trace => trace.scriptMs('begin', 'show') },
  {
    name: 'fresh page: attached … 450 ms after show(), main thread',
    of: trace => trace.threadMs('begin', 'shown'),
    note: 'Style, layout and painting as well.',
  },
]

/** The first captcha of a page, which is what a person meets. */
export async function freshFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const pluginRoot = floorBuild(builds.dist)
  const contenders = [...contendersOf(builds), { name: FLOOR, what: 'captcha', pluginRoot } as const]
  try {
    const traces = await turnAbout(contenders, samples(SAMPLES), contender =>
      onFreshPage(stages(), contender, async app => {
        await attach(app, { what: contender.what, restMs: REST_MS })
        await open(app)
      }),
    )
    return ROWS.map(({ name, of, budget, note = '' }) =>
      figureOf(
        { name, unit: 'ms', note, ...(budget ? { budget: { bound: 'at most', value: budget, of: BY_HAND } } : {}) },
        mapped(traces, of),
      ),
    )
  } finally {
    rmSync(pluginRoot, { recursive: true })
  }
}
