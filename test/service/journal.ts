import type { Now } from './clock'

export interface Line {
  readonly method: string
  readonly action: string
  readonly prefix?: string | undefined
  readonly scene?: string | undefined
  /** Code of the answer, with the VerifyCode of a verification. */
  readonly code?: string | undefined
  /** 0: the connection was cut or left without an answer. */
  readonly status: number
  readonly ms: number
}

/** A call of the client or server API. Fields as received; headers, which carry signatures, are left out. */
export interface Entry extends Line {
  readonly at: string
  readonly fields: Readonly<Record<string, string>>
}

const KEPT = 100

/** What was asked: a line for the developer's eyes, the last 100 calls for tests. */
export class Journal {
  #entries: Entry[] = []

  constructor(
    private readonly now: Now,
    /** Without it no line is made. */
    private readonly log: ((line: string) => void) | undefined,
  ) {}

  get entries(): readonly Entry[] {
    return this.#entries
  }

  call(line: Line, fields: Readonly<Record<string, string>>): void {
    const at = new Date(this.now()).toISOString()
    this.#entries.push({ at, ...line, ms: Math.round(line.ms * 10) / 10, fields })
    if (this.#entries.length > KEPT) this.#entries.shift()
    this.line(line)
  }

  /** `09:07:36.120 POST InitCaptcha demo/puzzle Success 200 2 ms` */
  line({ method, action, prefix, scene, code, status, ms }: Line): void {
    if (!this.log) return
    const time = new Date(this.now()).toISOString().slice(11, 23)
    const place = [prefix, scene].filter(Boolean).join('/')
    const words = [time, method, action, place, code, status || 'no answer', `${Math.round(ms)} ms`]
    // A line stays a line, whatever a request carries.
    this.log(words.filter(Boolean).join(' ').replace(/\p{C}/gu, '?').slice(0, 240))
  }

  reset(): void {
    this.#entries = []
  }
}
