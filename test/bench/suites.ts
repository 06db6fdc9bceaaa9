import type { Context } from './context'
import { installFigures, testFigures, unitFigures } from './contributor'
import type { Figure } from './figure'
import { dragFigures } from './phone/drag'
import { freshFigures } from './phone/fresh'
import { manyFigures } from './phone/many'
import { memoryFigures } from './phone/memory'
import { observeFigures } from './phone/observe'
import { openingFigures } from './phone/opening'
import { setDataFigures } from './phone/setData'
import { warmFigures } from './phone/warm'
import { registrationFigures } from './registration'
import { serviceFigures } from './service'
import { growthFigures } from './service/growth'
import { sizeFigures } from './size'
import { validationFigures } from './validation'

export interface Suite {
  readonly about: string
  /** What a reader should know before the figures. */
  readonly method: string
  /** Measured only when it is asked for by its name. */
  readonly onRequest?: boolean
  readonly measure: (context: Context) => readonly Figure[] | Promise<readonly Figure[]>
}

const TRACE =
  'CPU time of the main thread, from a trace of Chromium: other work on the machine does not lengthen it. Script is callbacks, promises and garbage collection, without the style and layout within them.'

/** What `npm run bench` measures, in this order: first what a person meets. */
export const SUITES: Readonly<Record<string, Suite>> = {
  fresh: {
    about: 'the first captcha of a page',
    method: `A new page in a process of its own for each sample, V8’s code cache off, one captcha on it. ${TRACE}`,
    measure: freshFigures,
  },
  many: {
    about: '10 and 50 captchas on a page',
    method: 'A new page for each sample, as above.',
    measure: manyFigures,
  },
  memory: {
    about: 'what 50 hidden captchas hold',
    method: 'A new page for each sample.',
    measure: memoryFigures,
  },
  drag: {
    about: 'the first drag of a page',
    method: 'A new page for each sample, as above; fingers by the DevTools protocol, one move every 16 ms.',
    measure: dragFigures,
  },
  setdata: {
    about: 'what crosses from the logic layer to the view layer',
    method: 'Counted once; it is the same each time.',
    measure: setDataFigures,
  },
  opening: {
    about: 'what a person sees after the tap, by the clock',
    method: 'A new page for each sample; the answer of the service takes 200 ms. By the clock.',
    measure: openingFigures,
  },
  observe: {
    about: 'what an observer costs',
    method: 'A new page for each sample, as above.',
    measure: observeFigures,
  },
  registration: {
    about: 'compiling and running all scripts once',
    method: 'A process of Node for each sample, CPU time.',
    measure: registrationFigures,
  },
  size: { about: 'bytes, by feature', method: 'Minified, and gzipped, as built.', measure: sizeFigures },
  warm: {
    about: 'a further captcha of a page',
    method: `Pages that stay open. ${TRACE}`,
    measure: warmFigures,
  },
  validation: {
    about: 'checking the properties, beside two libraries',
    method: 'CPU time in Node.',
    measure: validationFigures,
  },
  growth: {
    about: 'the local CAPTCHA service as it fills',
    method: 'A process of Node for each sample, CPU time.',
    measure: growthFigures,
  },
  service: { about: 'the local CAPTCHA service', method: 'A server in a process of its own.', measure: serviceFigures },
  install: {
    about: 'npm ci',
    method: 'In a clean clone.',
    onRequest: true,
    measure: installFigures,
  },
  unit: {
    about: 'the unit tests',
    method: 'In a clean clone.',
    onRequest: true,
    measure: unitFigures,
  },
  test: {
    about: 'npm test',
    method: 'In a clean clone.',
    onRequest: true,
    measure: testFigures,
  },
}
