/** An event of the browser's trace; `tts` and `tdur` are CPU time of its thread, µs. */
export interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tts?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

type Interval = readonly [from: number, to: number]

/** What a trace has to record for {@link Trace}. */
export const CATEGORIES = ['blink.user_timing', 'devtools.timeline', 'v8.execute']

/** Where JavaScript runs: callbacks, scripts, and the promises that are settled after them. */
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'V8.GCScavenger', 'MinorGC', 'MajorGC'])
/** What a script may have done within itself by asking for a size. */
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout'])

const PREFIX = 'bench:'

/** Intervals as few that do not touch each other. */
function union(intervals: readonly Interval[]): Interval[] {
  const all: Interval[] = []
  for (const [from, to] of [...intervals].sort(([a], [b]) => a - b)) {
    const last = all[all.length - 1]
    if (last && from <= last[1]) all[all.length - 1] = [last[0], Math.max(last[1], to)]
    else all.push([from, to])
  }
  return all
}

const clip = (intervals: readonly Interval[], [from, to]: Interval): Interval[] =>
  intervals.map(([a, b]): Interval => [Math.max(a, from), Math.min(b, to)]).filter(([a, b]) => b > a)

const length = (intervals: readonly Interval[]) => union(intervals).reduce((sum, [from, to]) => sum + to - from, 0)

/** What the main thread of a page did between two marks (`performance.mark('bench:…')`), in CPU time: other work on the machine does not lengthen it. */
export class Trace {
  private readonly marks: readonly TraceEvent[]
  private readonly script: Interval[]
  private readonly layout: readonly Interval[]
  private readonly own: readonly TraceEvent[]

  constructor(events: readonly TraceEvent[]) {
    this.marks = events.filter(({ name, cat }) => cat.includes('blink.user_timing') && name.startsWith(PREFIX))
    const [first] = this.marks
    if (!first) throw new Error('the trace has no mark of the bench')
    this.own = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid)
    const slices = (names: ReadonlySet<string>) =>
      this.own.flatMap(({ name, ph, tts, tdur }): Interval[] =>
        ph === 'X' && names.has(name) && tts !== undefined && tdur !== undefined ? [[tts, tts + tdur]] : [],
      )
    this.script = union(slices(SCRIPT))
    this.layout = slices(LAYOUT)
  }

  /** Of the page's process. */
  get pid(): number {
    return this.marks[0]?.pid ?? 0
  }

  /** JavaScript alone, style and layout within it left out. */
  scriptMs(from: string, to: string): number {
    const window = this.window(from, to)
    const script = clip(this.script, window)
    const within = this.layout.flatMap(layout => clip(script, layout))
    return (length(script) - length(within)) / 1000
  }

  /** All that the main thread did: script, style, layout, painting, the network's callbacks. */
  threadMs(from: string, to: string): number {
    const [start, end] = this.window(from, to)
    return (end - start) / 1000
  }

  /** How often the page's listeners of a DOM event were called. */
  dispatched(type: string, from: string, to: string): number {
    const [start, end] = this.window(from, to)
    return this.own.filter(
      ({ name, args, tts = 0 }) => name === 'EventDispatch' && args?.data?.type === type && tts >= start && tts <= end,
    ).length
  }

  /** From the first mark of one name to the last of the other. */
  private window(from: string, to: string): Interval {
    const of = (name: string) => this.marks.filter(mark => mark.name === PREFIX + name)
    const start = of(from)[0]?.tts
    const end = of(to).pop()?.tts
    if (start === undefined || end === undefined || end < start)
      throw new Error(`the trace has no ${from} before ${to}`)
    return [start, end]
  }
}
