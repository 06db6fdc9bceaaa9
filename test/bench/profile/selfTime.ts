/** The profile that Chromium's profiler gives: nodes of a call tree, and which of them was running at each sample. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  }[]
  readonly samples?: readonly number[]
  /** µs before each sample. */
  readonly timeDeltas?: readonly number[]
}

export interface Line {
  readonly what: string
  /** By itself, without what it calls. */
  readonly selfMs: number
}

/** Where a script is from: a file of the plugin, the compiled templates, the engine of the preview, or the browser itself. */
function placeOf(url: string): string {
  const file = url.replace(/^miniprogram:\/\//, '').replace(/^http:\/\/[^/]+\//, '')
  if (file === 'package.js') return 'compiled templates'
  if (file === 'runtime.js') return 'engine'
  return file || 'browser'
}

type Frame = CpuProfile['nodes'][number]['callFrame']

const byPlace = ({ url }: Frame) => placeOf(url)

const byFunction = ({ url, functionName, lineNumber }: Frame) =>
  url ? `${functionName || '(anonymous)'}  ${placeOf(url)}:${lineNumber + 1}` : functionName

/** The thread waited, or the bench itself was at work. */
const isNone = ({ url, functionName }: Frame) => functionName === '(idle)' || url.includes('main/pages/bench/')

/** The profiler was late, since the machine did something else meanwhile: such a gap is nobody's time. */
const MOST_MS = 0.4

function add(profile: CpuProfile, name: (frame: Frame) => string, sums: Map<string, number>): void {
  const frames = profile.nodes.filter(({ callFrame }) => !isNone(callFrame))
  const names = new Map(frames.map(({ id, callFrame }) => [id, name(callFrame)]))
  const { samples = [], timeDeltas = [] } = profile
  for (const [index, id] of samples.entries()) {
    const what = names.get(id)
    if (what === undefined) continue
    // A delta leads to its sample: the time until the next one is the sample's own.
    sums.set(what, (sums.get(what) ?? 0) + Math.min(MOST_MS, (timeDeltas[index + 1] ?? 0) / 1000))
  }
}

/** Mean of several profiles of the same work, largest first. */
export function selfTimes(profiles: readonly CpuProfile[], by: 'place' | 'function'): Line[] {
  const sums = new Map<string, number>()
  for (const profile of profiles) add(profile, by === 'place' ? byPlace : byFunction, sums)
  return [...sums]
    .map(([what, sum]) => ({ what, selfMs: sum / profiles.length }))
    .filter(({ selfMs }) => selfMs > 0)
    .sort((a, b) => b.selfMs - a.selfMs)
}
