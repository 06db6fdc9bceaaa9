import type { Page, Route } from 'playwright-core'
import type { Service } from '../service/server'
import { initialize } from '../service/tests/caller'
import type { FaultRow, Strike, Target } from './faults'
import type { SocketFaults } from './sockets'

/** A call is attempted three times at most. */
const AT: Readonly<Record<Exclude<Strike, 'every'>, number>> = { first: 1, second: 2, last: 3 }
const GOOD: Target = {}
const ACTIONS = { initialization: 'InitCaptcha', verification: 'VerifyCaptcha' } as const
/** What attempts before the struck one end in: quickly, and retried. */
const BEFORE = {
  initialization: { scene: 'fault-500' },
  verification: { scene: 'fault-verify-500' },
} as const satisfies Record<string, Target>

/** Pages share the accounts: they use one up in turn, or the requests of one would take the moment that another waits for. */
const turns = new Map<string, Promise<void>>()

function inTurn(prefix: string, act: () => Promise<void>): Promise<void> {
  const turn = (turns.get(prefix) ?? Promise.resolve()).then(act)
  turns.set(
    prefix,
    turn.catch(() => undefined),
  )
  return turn
}

/** Stands between one page and the network: sends each attempt where the cell wants it. */
export class Wire {
  private cell: { readonly fault: FaultRow; readonly strike: Strike } | null = null
  private attempts = 0
  /** Spent on preparing a fault, ms: not the component's time. */
  private preparedMs = 0

  constructor(
    private readonly service: Service,
    private readonly sockets: SocketFaults,
  ) {}

  /** What the pages take for the service. */
  get endpoint(): string {
    return `${this.service.url}demo/`
  }

  async install(page: Page): Promise<void> {
    await page.route(this.endpoint, route => this.direct(route))
  }

  begin(fault: FaultRow, strike: Strike): void {
    this.cell = { fault, strike }
    this.attempts = 0
    this.preparedMs = 0
  }

  get preparationMs(): number {
    return this.preparedMs
  }

  /** Requests of the struck call so far. */
  get requests(): number {
    return this.attempts
  }

  private async direct(route: Route): Promise<void> {
    const fields = new URLSearchParams(route.request().postData() ?? '')
    const target = this.targetOf(fields.get('Action'))
    if ('socket' in target) return route.continue({ url: this.sockets.urls[target.socket] })
    const { prefix = 'demo', scene, certifyId, until } = target
    if (scene) fields.set('SceneId', scene)
    if (certifyId) fields.set('UserCertifyId', certifyId)
    else if (prefix !== 'demo') fields.delete('UserCertifyId')
    if (until) {
      const startedMs = performance.now()
      await inTurn(prefix, () => this.exhaust(prefix, until))
      this.preparedMs += performance.now() - startedMs
    }
    return route.continue({ url: `${this.service.url}${prefix}/`, postData: fields.toString() })
  }

  private targetOf(action: string | null): Target {
    if (!this.cell) return GOOD
    const { fault, strike } = this.cell
    if (action !== ACTIONS[fault.call]) return GOOD
    this.attempts += 1
    // A picture that cannot be had begins a second initialization: a fault that stays strikes that one, too.
    const struck = strike === 'every' ? this.attempts <= (fault.times ?? this.attempts) : this.attempts === AT[strike]
    if (struck) return fault.target
    return strike !== 'every' && this.attempts < AT[strike] ? BEFORE[fault.call] : GOOD
  }

  /** Uses the account up: until a limit has just begun, or has some seconds to go, so that it still holds when the attempt arrives. */
  private async exhaust(prefix: string, code: string): Promise<void> {
    let fresh = false
    for (let tried = 0; tried < 100; tried += 1) {
      const { json, headers } = await initialize(this.service, 'puzzle', {}, prefix)
      const limited = json.Code === code
      if (limited && (fresh || Number(headers.get('retry-after')) > 2)) return
      fresh = !limited
      if (limited) await new Promise(resolve => setTimeout(resolve, 50))
    }
    throw new Error(`the account ${prefix} never answers ${code}`)
  }
}
