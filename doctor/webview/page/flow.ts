import { DEADLINES } from './deadlines'
import { Ending } from './ending'
import { initialize } from './initialization'
import type { PagePorts } from './ports'
import { errorView } from './view'
import { Waits } from './waits'

/** Runs the page from its address to its last message. It always ends: each wait has a deadline. */
export function runFlow(ports: PagePorts): void {
  const { fixed, opened } = ports
  const waits = new Waits(ports.clock)
  const ending = new Ending(ports, waits)

  const load = (name: 'jssdk' | 'script', then: () => void) =>
    waits.within<boolean>(
      DEADLINES[name],
      done => ports.load(fixed[name], done),
      false,
      loaded => (loaded ? then() : ending.fail(errorView(name, 'ClientLoadFailed', fixed[name]))),
    )

  const open = () => {
    ending.post({ type: 'opened' })
    if (!opened.ok) {
      ending.fail({ ...errorView('parameters', 'InvalidParameter', ''), issues: opened.issues })
      // Where nobody can be told, the person is.
      if (ports.nonce !== '') ports.goBack()
      return
    }
    const { config } = opened.value
    ports.configure({ prefix: fixed.prefix, region: fixed.region })
    load('script', () => initialize(ports, waits, ending, config))
  }

  ports.draw({ view: 'loading' })
  load('jssdk', () =>
    waits.within<boolean>(
      DEADLINES.env,
      done => ports.isInMiniProgram(done),
      false,
      inMiniProgram => (inMiniProgram ? open() : ending.show({ view: 'outside' })),
    ),
  )
}
