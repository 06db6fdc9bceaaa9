import fc from 'fast-check'
import { habits } from './arbitraries'
import { commands, type Reference } from './commands'
import { PATIENCE_MS, runs } from './runs'
import { silenceConsole } from './silence'
import { World } from './world'

silenceConsole()

/** `show` from a handler opens a popup, too. */
const setup = (world: World, opens: boolean) => {
  const model: Reference = { configured: false, mayBeVisible: opens }
  return { model, real: world }
}

test(
  'keeps its promises, whatever happens in whatever order',
  () => {
    fc.assert(
      fc.property(habits, commands(60), (page, happenings) => {
        const opens = Object.values(page).some(events => events?.some(({ type }) => type === 'show'))
        const world = new World(page)
        fc.modelRun(() => setup(world, opens), happenings)
        world.settle()
        world.dispatch({ type: 'detach' })
        world.check()
        world.clock.advance(3600000)
        world.check()
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)
