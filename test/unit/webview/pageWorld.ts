import { runFlow } from '../../../doctor/webview/page/flow'
import type { View } from '../../../doctor/webview/page/view'
import { decodeOpening, encodeOpening, nonceIn } from '../../../plugin/core/webview/address'
import { type Message, readMessages } from '../../../plugin/core/webview/message'
import { NONCE, openingOf } from '../core/webview/openings'
import { fakeClock } from '../fakes/clock'

export const FIXED = {
  prefix: 'demo',
  region: 'cn',
  script: 'https://script.example/',
  jssdk: 'https://jssdk.example/',
} as const
/** The address of an opening with these properties of the captcha. */
export function queryOf(raw: object = {}): string {
  const encoded = encodeOpening(openingOf(raw))
  if (!encoded.ok) throw new Error('no address')
  return `?${encoded.value}`
}

type Options = Readonly<Record<string, unknown>>

interface WorldOptions {
  readonly query?: string
  /** `null`: a script that never arrives. */
  readonly loads?: Readonly<Record<string, boolean | null>>
  readonly inMiniProgram?: boolean | null
  readonly client?: unknown
  readonly post?: (data: object) => void
}

/** The page in a made-up browser: Alibaba's client is whatever a test says, time stands still until it is moved. */
export function pageWorld({ query = queryOf(), loads = {}, inMiniProgram = true, post, ...given }: WorldOptions = {}) {
  const clock = fakeClock()
  const views: View[] = []
  const posted: object[] = []
  const acts: string[] = []
  let options: Options = {}
  let visible = () => {}
  const client =
    'client' in given
      ? given.client
      : (asked: Options) => {
          acts.push('init')
          options = asked
        }
  runFlow({
    clock,
    random: { unit: () => 0.5 },
    opened: decodeOpening(query, FIXED),
    nonce: nonceIn(query),
    fixed: FIXED,
    widthPx: 375,
    load(address, done) {
      acts.push(`load ${address}`)
      const loaded = loads[address] === undefined ? true : loads[address]
      if (loaded !== null) done(loaded)
    },
    configure: ({ prefix, region }) => acts.push(`configure ${prefix} ${region}`),
    client: () => client,
    isInMiniProgram: done => inMiniProgram !== null && done(inMiniProgram),
    post(data) {
      post?.(data)
      acts.push(`post ${(data as Message).type}`)
      posted.push(JSON.parse(JSON.stringify(data)))
    },
    goBack: () => acts.push('back'),
    draw: view => views.push(view),
    press: () => acts.push('press'),
    onVisible(callback) {
      visible = callback
      return () => {
        visible = () => {}
      }
    },
  })
  return {
    clock,
    views,
    acts,
    /** Calls what Alibaba's client was given under a name. */
    call: (name: string, value?: unknown) => (options[name] as (value?: unknown) => unknown)(value),
    get options() {
      return options
    },
    get view() {
      return views[views.length - 1]
    },
    /** As the mini program reads it. */
    get report() {
      return readMessages(posted, NONCE)
    },
    posted,
    comeBack: () => visible(),
  }
}
