type Listener = (...values: unknown[]) => void

interface Entry {
  readonly once: boolean
  readonly listener: Listener
}

/**
 * What a page and its opener talk over: `wx.navigateTo({ events, success({ eventChannel }) })` and `getOpenerEventChannel()`. An event that
 * nobody listens to yet waits for the first who does, as in uni-app's copy of it; WeChat's page says nothing about that.
 */
class End {
  private readonly entries = new Map<string, Entry[]>()
  private readonly waiting = new Map<string, unknown[][]>()
  other: End | null = null

  readonly emit = (name: string, ...values: unknown[]): void => this.other?.take(name, values)
  readonly on = (name: string, listener: Listener): void => this.add(name, { once: false, listener })
  readonly once = (name: string, listener: Listener): void => this.add(name, { once: true, listener })

  readonly off = (name: string, listener?: Listener): void => {
    this.entries.set(name, listener ? this.of(name).filter(entry => entry.listener !== listener) : [])
  }

  private of(name: string): Entry[] {
    return this.entries.get(name) ?? []
  }

  private add(name: string, entry: Entry): void {
    this.entries.set(name, [...this.of(name), entry])
    const late = this.waiting.get(name) ?? []
    this.waiting.delete(name)
    for (const values of late) this.take(name, values)
  }

  private take(name: string, values: unknown[]): void {
    const entries = this.of(name)
    if (entries.length === 0) return void this.waiting.set(name, [...(this.waiting.get(name) ?? []), values])
    this.entries.set(
      name,
      entries.filter(({ once }) => !once),
    )
    for (const { listener } of entries) listener(...values)
  }
}

export type EventChannel = Pick<End, 'emit' | 'on' | 'once' | 'off'>

const face = ({ emit, on, once, off }: End): EventChannel => ({ emit, on, once, off })

/** Both ends of a channel, the opener's listeners on it already. */
export function createEventChannel(events: Readonly<Record<string, Listener>> = {}) {
  const [opener, opened] = [new End(), new End()]
  opener.other = opened
  opened.other = opener
  for (const [name, listener] of Object.entries(events)) opener.on(name, listener)
  return { opener: face(opener), opened: face(opened) }
}
