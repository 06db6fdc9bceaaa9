import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { IDLE_MS } from '../../../plugin/captcha/popupAhead'
import { properties } from '../../../plugin/captcha/properties'
import { INITIAL_MODEL } from '../../../plugin/core/state/model'
import { locales } from '../../../plugin/locales/locales'
import { NOT_COPYING } from '../../../plugin/view/copying'
import { createDescriber } from '../../../plugin/view/describer'
import { drawingOf, NOTHING_DRAWN } from '../../../plugin/view/drawing'
import { configure, initialized, NOON, play, validated } from '../../unit/core/state/journey'

/** What a hidden popup of a challenge with two pictures is drawn from. */
function drawn(): object {
  const { model } = play(INITIAL_MODEL, [configure(), validated(), initialized()])
  const { panel, labels, place } = drawingOf(model, {
    mounted: true,
    place: 'portal',
    lastType: '',
    systemTheme: 'light',
    nowMs: NOON,
    locales,
    describe: createDescriber(locales),
  })
  return { panel, labels, place }
}

/** A build with the floor in the place of our component: the same properties, markup and styles. Whoever asks removes the folder. */
export function floorBuild(dist: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-floor-'))
  cpSync(resolve(dist, 'plugin'), folder, { recursive: true })
  cpSync(resolve('test/bench/floor/captcha.js'), join(folder, 'captcha/captcha.js'))
  const given = {
    names: Object.keys(properties),
    drawn: drawn(),
    empty: { ...NOTHING_DRAWN, copying: NOT_COPYING, alibaba: null, room: 0 },
    idleMs: IDLE_MS,
  }
  writeFileSync(join(folder, 'captcha/drawn.js'), `module.exports = ${JSON.stringify(given)}`)
  return folder
}
