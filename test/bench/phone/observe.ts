import { resolve } from 'node:path'
import type { Context } from '../context'
import { type Figure, figureOf } from '../figure'
import { mapped, turnAbout } from '../turns'
import { type Contender, OURS } from './contender'
import { REST_MS } from './fresh'
import { attach, observe, onFreshPage, open, records } from './freshPage'

const SAMPLES = 15

/** What `configure({ observe })` costs a page that counts its captchas, in the first of them. */
export async function observeFigures({ builds, stages, samples }: Context): Promise<Figure[]> {
  const pluginRoot = resolve(builds.dist, 'plugin')
  const contenders: Contender[] = [
    { name: OURS, what: 'captcha', pluginRoot },
    { name: 'without an observer', what: 'captcha', pluginRoot },
  ]
  const traces = await turnAbout(contenders, samples(SAMPLES), contender =>
    onFreshPage(stages(), contender, async app => {
      if (contender.name === OURS) await observe(app)
      await attach(app, { what: contender.what, restMs: REST_MS })
      await open(app)
      if (contender.name === OURS && (await records(app)) === 0) throw new Error('the observer was given nothing')
    }),
  )
  return [
    figureOf(
      {
        name: 'fresh page with an observer: attached … 450 ms after show(), script',
        unit: 'ms',
        note: 'The observer keeps each record in a list. `configure` itself is called before.',
      },
      mapped(traces, trace => trace.scriptMs('begin', 'shown')),
    ),
  ]
}
