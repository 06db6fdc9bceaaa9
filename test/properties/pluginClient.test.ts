import fc from 'fast-check'
import { setAlibabaPlugin } from '../../plugin/platform/alibabaPlugin'
import { type HandedOver, handedOver, type StandInProps, standInPlugin } from '../unit/handover/plugin/standIn'
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
] as const
const happening = fc.record({
  at: fc.nat(COUNT - 1),
  act: fc.constantFrom(...ACTS, 'show', 'success', 'answer', 'judge', 'draw'),
  ms: fc.constantFrom(10, 1000, 30000, 20 * 60 * 1000),
  pass: fc.boolean(),
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

async function act(actor: Actor, { act: name, ms, pass }: Happening): Promise<void> {
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
    if (!attached) expect([captcha.props, captcha.clock.pending]).toEqual([null, 0])
  }
}

test(
  'several captchas share one client and nothing else',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(setting, { minLength: COUNT, maxLength: COUNT }),
        fc.array(happening, { maxLength: 60 }),
        async (settings, happenings) => {
          const plugin = standInPlugin()
          const actors = settings.map((one, at) => actorOf(one, `scene-${at}`))
          try {
            for (const { configure } of actors) configure()
            for (const one of happenings) {
              await act(actors[one.at] as Actor, one)
              await turns()
              check(actors)
            }
            for (const [at, { captcha }] of actors.entries()) {
              const passes = captcha.said.flatMap(one => (one.name === 'success' ? [one.detail] : []))
              expect(passes.filter(({ captchaVerifyParam }) => captchaVerifyParam !== `of scene-${at}`)).toEqual([])
            }
            // Whatever came before, each can be had again, and then the client is its own.
            for (const { captcha, configure } of actors) {
              configure()
              captcha.clock.advance(60000)
              captcha.show()
              // An embedded one that was passed stays so until its page asks for another.
              if (captcha.state === 'passed') captcha.dispatch({ type: 'refresh' })
              captcha.clock.advance(60000)
              captcha.draw()
              expect(captcha.state).toBe('solving')
              expect(captcha.props).not.toBeNull()
            }
            expect(plugin.shows).toBeGreaterThanOrEqual(settings.filter(({ mode }) => mode === 'popup').length)
          } finally {
            for (const { captcha } of actors) captcha.detach()
            await turns()
            setAlibabaPlugin(null)
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
