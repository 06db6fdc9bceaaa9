import type { Service } from '../../service/server'
import type { App, DragOptions, Locator, Point } from '../harness'
import { type ChallengeRecord, recordOf, shareOf } from './record'

/** What `getState()` of the component gives. */
export interface CaptchaStatus {
  readonly state: string
  readonly visible: boolean
  readonly certifyId: string
  readonly captchaType: string
}

/** States are polled in the browser; on a busy machine an answer takes its time. */
const patienceMs = 30_000

/** A person before one `<captcha>` of the page on top: looks at it, drags, taps. */
export class Captcha {
  constructor(
    readonly app: App,
    private readonly service: Service,
    /** Id on the page. */
    readonly id = 'captcha',
  ) {}

  get root(): Locator {
    return this.app.view.locator(`#${this.id}`)
  }

  /** The component’s element, and what of the component stands in a portal. */
  get whole(): Locator {
    return this.app.view.locator(`:is(#${this.id}, [data-within~="${this.id}"])`)
  }

  /** Elements of the component by a class as its WXML writes it. */
  part(name: string): Locator {
    return this.whole.locator(`:is([class~="${name}"], [class$="--${name}"], [class*="--${name} "])`)
  }

  status(): Promise<CaptchaStatus> {
    return this.app.page.evaluate(readStatus, this.id)
  }

  /** Calls `show`, `hide`, `refresh` or `reset`, as its page does. */
  call(method: 'show' | 'hide' | 'refresh' | 'reset'): Promise<void> {
    return this.app.page.evaluate(callMethod, [this.id, method] as const)
  }

  /** Waits for a state; `unlike`: with another challenge than that one. */
  async until(state: string, unlike = ''): Promise<CaptchaStatus> {
    const last = await this.app.page
      .waitForFunction(isIn, [this.id, state, unlike] as const, {
        timeout: patienceMs,
        polling: 25,
      })
      .catch(async fault => {
        throw new Error(`not ${state}, but ${JSON.stringify(await this.status())}`, { cause: fault })
      })
    const status = (await last.jsonValue()) as CaptchaStatus
    await last.dispose()
    return status
  }

  /** Waits until a challenge can be answered, its pictures drawn; gives what the service knows of it. */
  async challenge(unlike = ''): Promise<ChallengeRecord> {
    const { certifyId } = await this.until('ready', unlike)
    const record = await recordOf(this.service, certifyId)
    if (record.captchaType === 'CHECK_BOX') await this.part('tap').waitFor()
    else await this.part('drag__thumb').waitFor()
    if (record.x !== undefined)
      await this.whole.locator('[class*="drag__picture--hidden"]').first().waitFor({ state: 'detached' })
    // The popup fades in and embedded pictures push the page about: touches want things at rest.
    await this.atRest()
    return record
  }

  /** Where a finger brings the thumb to a share, 0 to 1, of its way. Measured now: the thumb is to be at its start. */
  async places(): Promise<(share: number) => Point> {
    await this.part('drag__thumb').scrollIntoViewIfNeeded()
    const [track, thumb] = await Promise.all([box(this.part('drag__track')), box(this.part('drag__thumb'))])
    const wayPx = track.width - thumb.width
    return share => ({ x: thumb.x + thumb.width / 2 + share * wayPx, y: thumb.y + thumb.height / 2 })
  }

  /** Drags the thumb to a share of its way and leaves the finger on it. */
  async hold(share: number, options: DragOptions = {}): Promise<void> {
    const place = await this.places()
    await this.app.touch.start(place(0))
    await this.app.touch.glide(place(0), place(share), options)
  }

  async drag(share: number, options: DragOptions = {}): Promise<void> {
    await this.hold(share, options)
    await this.app.touch.end()
  }

  async tap(): Promise<void> {
    await this.part('tap').scrollIntoViewIfNeeded()
    await this.app.touch.tap(await this.app.centre(this.part('tap')))
  }

  /** Answers the open challenge as a person who sees where the piece belongs. */
  async solve(record?: ChallengeRecord): Promise<ChallengeRecord> {
    const known = record ?? (await this.challenge())
    if (known.captchaType === 'CHECK_BOX') await this.tap()
    else await this.drag(shareOf(known))
    return known
  }

  /** Drags the piece where it clearly does not belong. */
  async miss(record?: ChallengeRecord): Promise<ChallengeRecord> {
    const known = record ?? (await this.challenge())
    const share = shareOf(known)
    await this.drag(share > 0.5 ? share - 0.3 : share + 0.3)
    return known
  }

  /** How far the thumb can go, CSS px. */
  async wayPx(): Promise<number> {
    const [track, thumb] = await Promise.all([box(this.part('drag__track')), box(this.part('drag__thumb'))])
    return track.width - thumb.width
  }

  /** How far the thumb is on its way, 0 to 1, as drawn. */
  async progress(): Promise<number> {
    const [track, thumb] = await Promise.all([box(this.part('drag__track')), box(this.part('drag__thumb'))])
    return (thumb.x - track.x) / (track.width - thumb.width)
  }

  /** CSS px between the piece and its place in the picture, as drawn. */
  async error({ x = 0, pictureWidth = 1 }: ChallengeRecord): Promise<number> {
    const [picture, piece] = await Promise.all([box(this.part('drag__picture')), box(this.part('drag__piece'))])
    return piece.x - picture.x - (x / pictureWidth) * picture.width
  }

  /** Waits until nothing moves between two looks. */
  async atRest(): Promise<void> {
    const where = () => this.whole.evaluateAll(positions)
    for (let before = await where(), now = ''; ; before = now) {
      await this.app.page.waitForTimeout(50)
      now = await where()
      if (now === before) return
    }
  }
}

async function box(target: Locator) {
  const found = await target.boundingBox()
  if (!found) throw new Error('the element is not to be seen')
  return found
}

interface Host {
  getCurrentPages(): {
    selectComponent(selector: string): {
      getState(): CaptchaStatus
    } & Record<'show' | 'hide' | 'refresh' | 'reset', () => void>
  }[]
}

// The functions below run in the browser, each by itself.

function readStatus(id: string): CaptchaStatus {
  const [page] = (globalThis as unknown as Host).getCurrentPages().slice(-1)
  if (!page) throw new Error('no page')
  return page.selectComponent(`#${id}`).getState()
}

function callMethod([id, method]: readonly [string, 'show' | 'hide' | 'refresh' | 'reset']): void {
  const [page] = (globalThis as unknown as Host).getCurrentPages().slice(-1)
  page?.selectComponent(`#${id}`)[method]()
}

function isIn([id, state, unlike]: readonly [string, string, string]): CaptchaStatus | null {
  const [page] = (globalThis as unknown as Host).getCurrentPages().slice(-1)
  const captcha = page?.selectComponent(`#${id}`)
  const status = captcha ? captcha.getState() : null
  return status && status.state === state && (unlike === '' || status.certifyId !== unlike) ? status : null
}

function positions(roots: readonly Element[]): string {
  const moving = roots
    .flatMap(root => root.getAnimations({ subtree: true }))
    .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().iterations === 1)
  const body = roots.map(root => root.querySelector('[class*="panel__body"]')).find(found => found)
  const { x, y, width, height } = body?.getBoundingClientRect() ?? new DOMRect()
  return JSON.stringify([x, y, width, height, moving.length === 0 ? 0 : Math.random()])
}
