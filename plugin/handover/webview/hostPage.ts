import type { Failure } from '../../core/errors/failure'
import type { Cancel, Channel, ClockPort } from '../../core/ports'
import { print } from '../../core/values/print'
import { parseUrl } from '../../core/values/url'
import { joinQuery } from '../../core/webview/address'
import { FAILED, GONE, HELLO, type Invitation, LEAVE, MESSAGES, OPEN } from './channel'
import { pageFailure } from './pageFailure'
import { type Trouble, troubleFailure } from './trouble'

/** A captcha that opened the page answers at once; after this there is none, ms. */
const ALONE_MS = 3000
/** How long the H5 page may take to load, ms. */
const LOAD_MS = 15000

/** What the page shows. */
export interface Shown {
  /** Address of the web-view; `''`: there is none. */
  readonly src: string
  /** It has not loaded yet. */
  readonly loading: boolean
  readonly failure: Failure | null
  readonly invitation: Invitation | null
}

export interface Surroundings {
  readonly clock: ClockPort
  /** The web-view tells when it has loaded; where it may not, no time is too long. */
  readonly tellsLoad: boolean
  draw(shown: Shown): void
  /** Closes this page, or calls `failed`: it is the only one. */
  goBack(failed: () => void): void
}

/** Plain `http:` is for a server on one's own machine, which DevTools takes with the check of domains off. */
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/

function addressOf(url: unknown): string {
  const parsed = typeof url === 'string' ? parseUrl(url) : null
  if (!parsed || !(parsed.origin.startsWith('https:') || LOOPBACK.test(parsed.origin))) return ''
  return parsed.origin + parsed.path + parsed.query
}

const NOTHING: Cancel = () => undefined

/** The page of the host that holds the web-view, for one visit: it talks to the captcha that opened it, and knows what to show. */
export class HostPage {
  private url: unknown
  private channel: Channel | null = null
  private invitation: Invitation | null = null
  private trouble: Trouble | null = null
  private src = ''
  private stopTimer = NOTHING
  private stopLeaving = NOTHING
  private here = true
  private goingBack = false

  constructor(private readonly around: Surroundings) {}

  /** The page is there. `channel`: to the captcha that opened it, if one did. */
  arrive(channel: Channel | null): void {
    this.channel = channel
    if (!channel) return this.alone()
    this.stopTimer = this.around.clock.after(ALONE_MS, () => this.alone())
    channel.on(OPEN, invitation => {
      if (!this.here) return
      this.invitation = invitation as Invitation
      this.load()
    })
    channel.on(LEAVE, () => this.leave())
    channel.emit(HELLO)
  }

  setUrl(url: unknown): void {
    this.url = url
    if (this.invitation) this.load()
  }

  /** Loads the H5 page, for the first time or again. */
  load(): void {
    const { url, invitation } = this
    if (!invitation) return
    const address = addressOf(url)
    this.stopTimer()
    if (!address) return this.fail({ fault: 'url', address: typeof url === 'string' ? url : url ? print(url) : '' })
    this.trouble = null
    this.src = joinQuery(address, invitation.query)
    if (this.around.tellsLoad)
      this.stopTimer = this.around.clock.after(LOAD_MS, () => this.fail({ fault: 'slow', address }))
    this.draw({ loading: true, failure: null })
  }

  loaded(): void {
    if (!this.src) return
    this.stopTimer()
    this.draw({ loading: false, failure: null })
  }

  /** The web-view could not load the address. */
  blocked(): void {
    this.stopTimer()
    this.fail({ fault: 'blocked', address: addressOf(this.url) })
  }

  /** They may come when the page is gone already. */
  messages(list: unknown): void {
    this.channel?.emit(MESSAGES, list)
  }

  /** Taken off the screen. */
  depart(): void {
    this.here = false
    this.stopTimer()
    if (!this.channel) return
    if (this.trouble) this.channel.emit(FAILED, this.trouble)
    this.channel.emit(GONE)
  }

  private leave(): void {
    // In the next turn: whoever closes several pages at once closes this one, too.
    this.stopLeaving()
    this.stopLeaving = this.around.clock.after(0, () => this.goBack())
  }

  /** Once: twice would close the page below it as well. */
  goBack(): void {
    if (!this.here || this.goingBack) return
    this.goingBack = true
    this.around.goBack(() => {
      this.goingBack = false
    })
  }

  private alone(): void {
    this.show(pageFailure('alone'))
  }

  private fail(trouble: Trouble): void {
    this.trouble = trouble
    this.show(troubleFailure(trouble))
  }

  private show(failure: Failure): void {
    this.src = ''
    this.draw({ loading: false, failure })
  }

  private draw(state: Pick<Shown, 'loading' | 'failure'>): void {
    const { src, invitation } = this
    this.around.draw({ ...state, src, invitation })
  }
}
