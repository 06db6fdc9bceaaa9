import fc from 'fast-check'
import { setObserver } from '../../plugin/captcha/observer'
import type { CaptchaObserver, CaptchaRecord } from '../../plugin/core/observation/record'
import { failureBody, initBody } from '../unit/fakes/service'
import { habits } from './arbitraries'
import { Always, type Command, commands, type Reference } from './commands'
import { PATIENCE_MS, runs } from './runs'
import { silenceConsole } from './silence'
import { type Habits, World } from './world'

silenceConsole()
afterEach(() => setObserver(null))

const reference = (page: Habits): Reference => ({
  configured: false,
  mayBeVisible: Object.values(page).some(events => events?.some(({ type }) => type === 'show')),
})

/** All that happens to one captcha, until its page is closed. */
function live(page: Habits, happenings: Iterable<Command>, observer: CaptchaObserver | null): World {
  const world = new World(page)
  setObserver(observer)
  fc.modelRun(() => ({ model: reference(page), real: world }), happenings)
  world.settle()
  world.dispatch({ type: 'detach' })
  world.check()
  return world
}

const group = <Item>(items: readonly Item[], by: (item: Item) => unknown) => {
  const groups = new Map<unknown, Item[]>()
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item])
  return [...groups.values()]
}

/** Codes that are not what an identifier looks like reach an observer as this. */
const lines = (outcomes: readonly string[]) => [...outcomes].sort()

test(
  'whatever happens, each request is in one record, and each end that the page is told of is one',
  () => {
    fc.assert(
      fc.property(habits, commands(60), (page, happenings) => {
        const records: CaptchaRecord[] = []
        const world = live(page, happenings, record => records.push(record))
        const { told, sent } = world
        const outcomes = (kind: CaptchaRecord['kind'], ...words: string[]) =>
          records.filter(record => record.kind === kind && words.includes(record.outcome)).length
        const count = (name: string) => told.filter(one => one.name === name).length
        expect(outcomes('initialization', 'ready')).toBe(count('ready'))
        expect(outcomes('verification', 'success')).toBe(count('success'))
        expect(outcomes('verification', 'fail')).toBe(count('fail'))
        const words = ['ready', 'answered', 'success', 'fail', 'expire', 'close', 'superseded', 'aborted']
        const errors = records.filter(({ outcome }) => !words.includes(outcome))
        const codes = told.flatMap(one => (one.name === 'error' ? [one.failure.code as string] : []))
        // A picture that did not load the first time ends an interaction, and the page is not told.
        const silent = errors.filter(({ kind, outcome }) => kind === 'interaction' && outcome === 'ResourceLoadFailed')
        expect(errors.length).toBeGreaterThanOrEqual(codes.length)
        expect(errors.length).toBeLessThanOrEqual(codes.length + silent.length)
        expect(lines(errors.map(({ outcome }) => outcome).filter(code => code === 'NetworkError'))).toEqual(
          lines(codes.filter(code => code === 'NetworkError')),
        )

        // A verification is repeated under a number of its own, and so is an initialization.
        const calls = group(sent, ({ run }) => run)
        const attempted = records.filter(({ attempts }) => attempts.length > 0)
        expect(attempted.map(({ attempts }) => attempts.length).sort()).toEqual(
          calls.map(call => Math.min(8, call.length)).sort(),
        )
        const inits = calls.filter(([first]) => first?.init).length
        expect(attempted.filter(({ kind }) => kind === 'initialization')).toHaveLength(inits)

        world.clock.advance(3_600_000)
        world.configure({ sceneId: 'scene', prefix: 'demo', prefetch: false }, {})
        const before = records.length
        world.dispatch({ type: 'detach' })
        expect(records).toHaveLength(before)
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)

test(
  'whatever an observer throws or promises, the page is told and the service is sent the same',
  () => {
    const observers: CaptchaObserver[] = [
      () => {
        throw new Error('mine')
      },
      () => Promise.reject(new Error('mine')),
      () => Object.defineProperty({}, 'then', { get: () => JSON.parse('no') }),
    ]
    fc.assert(
      fc.property(habits, commands(40), fc.constantFrom(...observers), (page, happenings, observer) => {
        const [calm, observed] = [null, observer].map(one => {
          const { told, sent } = live(page, happenings, one)
          return [told, sent.map(({ body, atMs }) => [body, atMs])]
        })
        expect(observed).toEqual(calm)
      }),
      runs(),
    )
  },
  PATIENCE_MS,
)

const SCENE = 'kX9dQ2mVt7Rb1ZpLw8Ys4NcUe6HgJfA0'
const TEXT = 'Prove-that-you-are-no-robot'
const PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA'

const SECRETS = ['encryptedSceneId', 'answer', 'track', 'text', 'picture'] as const
type Secret = (typeof SECRETS)[number]

/** What the service was sent with the request under way, or has sent, and what Alibaba's client was given. */
function secretsIn({ sent, controller }: World): Readonly<Record<Secret, string>> {
  const fields = new URLSearchParams(sent[sent.length - 1]?.body ?? '')
  const answer = fields.get('CaptchaVerifyParam') ?? ''
  const track = answer && JSON.stringify(JSON.parse(Buffer.from(answer, 'base64').toString()).data.track)
  const text = controller.current.config?.texts.en?.POPUP_TITLE ?? ''
  return { encryptedSceneId: fields.get('EncryptedSceneId') ?? '', answer, track, text, picture: PICTURE }
}

/** A service, or a relay before it, that repeats what it must not, whole or in part, wherever a record has a word of it. */
class Leak extends Always {
  constructor(
    private readonly secret: Secret,
    private readonly cut: readonly [from: number, length: number],
    private readonly frame: string,
    private readonly place: 'Code' | 'RequestId' | 'CertifyId' | 'VerifyCode' | 'word',
  ) {
    super()
  }
  happen(_: Reference, world: World): void {
    const { secret, frame, place } = this
    const [from, length] = this.cut
    const { encryptedSceneId = '' } = world.controller.current.config ?? {}
    const all = secretsIn(world)
    // Alibaba's client knows no answer of ours.
    const whole = (place === 'word' ? { ...all, encryptedSceneId, answer: '', track: '' } : all)[secret]
    const word = frame + (secret === 'picture' ? whole : whole.slice(from, from + length))
    const { sent } = world
    const answer = sent[sent.length - 1]?.answer
    if (place === 'word') world.dispatch({ type: 'client', outcome: 'refused', word: word.slice(0, 64) })
    else if (place === 'Code') answer?.({ kind: 'response', statusCode: 400, headers: {}, body: failureBody(word) })
    else {
      const Result = { VerifyResult: false, VerifyCode: place === 'VerifyCode' ? word : 'F015' }
      const over = place === 'VerifyCode' ? {} : { [place]: word }
      answer?.({ kind: 'response', statusCode: 200, headers: {}, body: { ...initBody(over), Result } })
    }
  }
  toString = () => `${this.place} ${this.frame} ${this.secret} ${this.cut}`
}

const leak: fc.Arbitrary<Command> = fc
  .tuple(
    fc.constantFrom(...SECRETS),
    fc.tuple(fc.nat(20), fc.integer({ min: 8, max: 200 })),
    fc.constantFrom('', 'Illegal.', 'SLIDE_'),
    fc.constantFrom('Code', 'RequestId', 'CertifyId', 'VerifyCode', 'word'),
  )
  .map(args => new Leak(...(args as ConstructorParameters<typeof Leak>)))

/** A page that keeps its secrets to the service. */
class Guarded extends Always {
  constructor(private readonly raw: object) {
    super()
  }
  happen(reference: Reference, world: World): void {
    reference.configured = true
    const texts = { en: { POPUP_TITLE: TEXT } }
    world.configure({ sceneId: 'scene', prefix: 'demo', encryptedSceneId: SCENE, texts, ...this.raw }, {})
  }
  toString = () => `guarded ${fc.stringify(this.raw)}`
}

const guarded: fc.Arbitrary<Command> = fc
  .constantFrom({}, { client: 'plugin' }, { mode: 'wrong' }, { sceneId: SCENE }, { sceneId: SCENE, mode: 'wrong' })
  .map(raw => new Guarded(raw))

/** Whether 8 characters in a row of `secret` are in `text`. */
const has = (text: string, secret: string) =>
  Array.from(secret, (_, at) => secret.slice(at, at + 8)).some(piece => piece.length === 8 && text.includes(piece))

test(
  'whatever the service says and a person does, no record has a secret, and each is small, frozen and plain',
  () => {
    const met = { records: 0, unknown: 0 }
    fc.assert(
      fc.property(habits, commands(60, leak, leak, guarded), (page, happenings) => {
        const records: CaptchaRecord[] = []
        const { sent } = live(page, happenings, record => records.push(record))
        const answers = sent.map(({ body }) => new URLSearchParams(body).get('CaptchaVerifyParam') ?? '')
        const secrets = [SCENE, TEXT, PICTURE, '[[0,0,0]]', ...answers]
        for (const record of records) {
          const text = JSON.stringify(record)
          for (const secret of secrets) if (has(text, secret)) throw new Error(`${secret} is in ${text}`)
          expect(Buffer.byteLength(text)).toBeLessThan(4096)
          expect(JSON.parse(text)).toEqual(record)
          expect([record, record.attempts, ...record.attempts].every(Object.isFrozen)).toBe(true)
          expect([record.elapsedMs, ...record.attempts.map(one => one.elapsedMs)].every(ms => ms >= 0)).toBe(true)
          met.records += 1
          if (record.outcome === 'Unknown') met.unknown += 1
        }
      }),
      runs(),
    )
    expect(met.records).toBeGreaterThan(100)
    expect(met.unknown).toBeGreaterThan(0)
  },
  PATIENCE_MS,
)
