import type { Failure } from '../../core/errors/failure'
import type { Channel, ClockPort, OpenPagePort } from '../../core/ports'
import { EXPIRY_MS } from '../../core/protocol/challenge'
import { settleOnce } from '../../core/values/settleOnce'
import { type Report, readMessages } from '../../core/webview/message'
import { FAILED, GONE, HELLO, type Invitation, LEAVE, MESSAGES, OPEN } from './channel'
import { navigationFailure, pageFailure } from './pageFailure'
import { troubleFailure } from './trouble'

/** How long the host's page may take until its `<captcha-page>` says hello, ms. */
const HELLO_MS = 15000
/** WeChat may give the last messages when the page is gone already, ms. */
const LATE_MS = 500

/** How a visit ended. */
export type End =
  | { readonly type: 'told'; readonly report: Report }
  /** `seen`: the page showed it, and the person left. */
  | { readonly type: 'failed'; readonly failure: Failure; readonly seen: boolean }
  | { readonly type: 'expired' }

/** One opening of the host's page. */
export interface Visit {
  /** Sends the page back; nothing of it is told any more. */
  end(): void
}

/** What a visit needs of the outside world. */
export interface Ways {
  readonly clock: ClockPort
  readonly openPage: OpenPagePort
}

/** What a page is opened with. */
export interface Ticket {
  readonly path: string
  readonly nonce: string
  readonly invitation: Invitation
}

interface Listener {
  /** Called once, unless the visit was ended before. */
  ended(end: End): void
  /** The page is not there any more, or never was. */
  gone(): void
}

/** Opens the host's page for one captcha, and follows what becomes of it. */
export function visit({ path, nonce, invitation }: Ticket, { clock, openPage }: Ways, listener: Listener): Visit {
  const { ended, gone } = listener
  let channel: Channel | null = null
  let here = false
  let over = false
  let report: Report = { refusals: [], last: null }
  let seen: Failure | null = null

  const { settle, close } = settleOnce(ended)
  const finish = (end: End) => {
    over = true
    stopTimer()
    settle(end)
  }
  const finishAfter = (ms: number, endOf: () => End) => clock.after(ms, () => finish(endOf()))
  const told = (): End => ({ type: 'told', report })
  // Twice would close the page below it as well.
  const { settle: sendBack } = settleOnce<Channel>(to => to.emit(LEAVE))
  let stopTimer = finishAfter(HELLO_MS, () => ({ type: 'failed', failure: pageFailure('silent'), seen: false }))

  /** The channel and the hello come in either order. */
  const meet = () => {
    if (!channel || !here) return
    if (over) return sendBack(channel)
    stopTimer()
    stopTimer = finishAfter(EXPIRY_MS, () => ({ type: 'expired' }))
    channel.emit(OPEN, invitation)
  }

  let left = false
  const events = {
    [HELLO]() {
      here = true
      meet()
    },
    [MESSAGES](list: unknown) {
      report = readMessages(list, nonce)
      // Before the end they come when the person shares the page or copies its link.
      if (left || (report.last && report.last.type === 'success')) finish(told())
    },
    [FAILED](trouble: unknown) {
      seen = troubleFailure(trouble)
    },
    [GONE]() {
      here = false
      left = true
      if (seen) finish({ type: 'failed', failure: seen, seen: true })
      else if (report.last) finish(told())
      else if (!over) {
        stopTimer()
        stopTimer = finishAfter(LATE_MS, told)
      }
      gone()
    },
  }

  openPage(
    path,
    events,
    opened => {
      channel = opened
      meet()
    },
    errMsg => {
      finish({ type: 'failed', failure: navigationFailure(errMsg), seen: false })
      gone()
    },
  )

  return {
    end() {
      over = true
      stopTimer()
      close()
      meet()
    },
  }
}
