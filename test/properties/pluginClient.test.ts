import fc from 'fast-check'
import { setPluginSource } from '../../plugin/handover/plugin/pluginSource'
import {
  type HandedOver,
  handedOver,
  type LateStandIn,
  lateStandIn,
  type StandInProps,
  standInPlugin,
} from '../unit/handover/plugin/standIn'
import { PATIENCE_MS, runs } from './runs'
import { silenceConsole } from './silence'

silenceConsole()

const COUNT = 3

/** What happens to the captcha of that number, or is said by the last component that it was given. */
const ACTS = [
  'show',
  'hide',
  'refresh',
  'reset',
  'detach',
  'configure',
  'draw',
  'wait',
  'success',
  'fail',
  'close',
  'error',
  'answer',
  'judge',
  'lateSuccess',
  'come',
  'break',
  'give',
] as const
/** What the host gives: the interface, or a function whose calls are answered one by one, in any order and any way. */
const giving = fc.constantFrom('eager' as const, 'late' as const, 'late' as const, 'nothing' as const)
/** What such a call may bring beside the interface. */
const NONSENSE = [undefined, null, 7, {}, 'AliyunCaptcha'] as const

const happening = fc.record({
  at: fc.nat(COUNT - 1),
  act: fc.constantFrom(...ACTS, 'show', 'success', 'answer', 'judge', 'draw'),
  ms: fc.constantFrom(10, 1000, 30000, 20 * 60 * 1000),
  pass: fc.boolean(),
  given: giving,
  call: fc.nat(3),
  nonsense: fc.constantFrom(...NONSENSE),
})

const setting = fc.record({
  judges: fc.boolean(),
  draws: fc.constantFrom('at once' as const, 'later' as const),
  mode: fc.constantFrom('popup', 'popup', 'embed'),
  prefetch: fc.boolean(),
})

type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never
type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never

interface Actor {
  readonly captcha: HandedOver
  readonly configure: () => void
  readonly verdicts: ((verdict: unknown) => void)[]
  /** Answers given by its components that have no verdict yet. */
  pending: number
  attached: boolean
}

function actorOf({ judges, draws, mode, prefetch }: Setting, sceneId: string): Actor {
  const verdicts: Actor['verdicts'] = []
  const captchaVerifyCallback = () => new Promise(resolve => verdicts.push(resolve))
  const callbacks = { onClose: () => 0, onError: () => 0, ...(judges ? { captchaVerifyCallback } : {}) }
  const captcha = handedOver({ callbacks, draws })
  const configure = () => captcha.configure({ sceneId, mode, prefetch })
  return { captcha, configure, verdicts, pending: 0, attached: true }
}

/** The plugin that the host gave last, and what has been shown of all. */
interface Host {
  late: LateStandIn | null
  readonly plugins: { readonly shows: number }[]
}

function give(host: Host, given: Happening['given']): void {
  host.late = given === 'late' ? lateStandIn() : null
  if (host.late) host.plugins.push(host.late.plugin)
  else if (given === 'eager') host.plugins.push(standInPlugin())
  else setPluginSource(null)
}

async function act(actor: Actor, host: Host, happening: Happening): Promise<void> {
  const { act: name, ms, pass, given, call, nonsense } = happening
  const { captcha, verdicts } = actor
  const last: Partial<StandInProps> = captcha.given[captcha.given.length - 1] ?? {}
  switch (name) {
    case 'show':
      return captcha.show()
    case 'hide':
      return captcha.hide()
    case 'refresh':
    case 'reset':
      return captcha.dispatch({ type: name })
    case 'detach':
      actor.attached = false
      return captcha.detach()
    case 'configure':
      actor.attached = true
      return actor.configure()
    case 'draw':
      return captcha.draw()
    case 'wait':
      return captcha.clock.advance(ms)
    case 'success':
      return last.success?.(`of ${last.SceneId}`)
    case 'lateSuccess':
      return captcha.given[0]?.success?.(`of ${last.SceneId}`)
    case 'fail':
      return last.fail?.('F015')
    case 'close':
      return last.onClose?.()
    case 'error':
      return last.onError?.('Odd')
    case 'judge':
      verdicts.shift()?.({ captchaResult: pass })
      return
    case 'come':
      return host.late?.calls[call]?.resolve(pass ? host.late.plugin : nonsense)
    case 'break':
      return host.late?.calls[call]?.reject({ errMsg: 'load:fail' })
    case 'give':
      return give(host, given)
    case 'answer':
      if (!last.captchaVerifyCallback) return
      actor.pending += 1
      void last.captchaVerifyCallback(`of ${last.SceneId}`).then(() => {
        actor.pending -= 1
      })
  }
}

const turns = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
}

/** What must hold between any two things that happen. */
function check(actors: readonly Actor[]): void {
  expect(actors.filter(({ captcha }) => captcha.props !== null).length).toBeLessThanOrEqual(1)
  for (const { captcha, attached } of actors) {
    if (captcha.state === 'solving' || captcha.state === 'verifying') expect(captcha.props).not.toBeNull()
    // Nothing is waited for without a deadline.
    if (captcha.state === 'requesting') expect(captcha.clock.pending).toBeGreaterThan(0)
    if (!attached) expect([captcha.props, captcha.clock.pending]).toEqual([null, 0])
  }
}

test(
  'several captchas share one client and nothing else',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(setting, { minLength: COUNT, maxLength: COUNT }),
        giving,
        fc.array(happening, { maxLength: 60 }),
        async (settings, given, happenings) => {
          const host: Host = { late: null, plugins: [] }
          give(host, given)
          const actors = settings.map((one, at) => actorOf(one, `scene-${at}`))
          try {
            for (const { configure } of actors) configure()
            for (const one of happenings) {
              await act(actors[one.at] as Actor, host, one)
              await turns()
              check(actors)
            }
            for (const [at, { captcha }] of actors.entries()) {
              const passes = captcha.said.flatMap(one => (one.name === 'success' ? [one.detail] : []))
              expect(passes.filter(({ captchaVerifyParam }) => captchaVerifyParam !== `of scene-${at}`)).toEqual([])
            }
            // Whatever came before, each can be had again, and then the client is its own.
            give(host, 'eager')
            for (const { captcha, configure } of actors) {
              configure()
              captcha.clock.advance(60000)
              captcha.show()
              // An embedded one that was passed stays so until its page asks for another, and so does a fault of the page's own.
              if (captcha.state === 'passed' || captcha.state === 'error') captcha.dispatch({ type: 'refresh' })
              captcha.clock.advance(60000)
              captcha.draw()
              expect(captcha.state).toBe('solving')
              expect(captcha.props).not.toBeNull()
            }
            const shows = host.plugins.reduce((sum, plugin) => sum + plugin.shows, 0)
            expect(shows).toBeGreaterThanOrEqual(settings.filter(({ mode }) => mode === 'popup').length)
          } finally {
            for (const { captcha } of actors) captcha.detach()
            await turns()
            setPluginSource(null)
          }
          // No answer is left without a verdict.
          expect(actors.map(({ pending }) => pending)).toEqual(actors.map(() => 0))
        },
      ),
      runs(),
    )
  },
  PATIENCE_MS,
)
