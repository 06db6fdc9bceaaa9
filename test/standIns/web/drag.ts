import { make } from './elements'

export interface Dragged {
  /** 0 to 1 of the way. */
  readonly share: number
  readonly durationMs: number
  readonly input: 'touch' | 'steps'
  readonly track: readonly (readonly [x: number, y: number, t: number])[]
}

interface DragOptions {
  readonly label: string
  readonly hint: string
  /** CSS px; the width of the room when not given. */
  readonly width?: number | undefined
  readonly moved?: (share: number) => void
  readonly done: (dragged: Dragged) => void
}

const MAX_POINTS = 100
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 0.01,
  ArrowLeft: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
  End: 1,
  Home: -1,
}

/** A track with a thumb that a finger, a mouse or the keys move; Enter hands in what the keys reached. */
export function dragTrack({ label, hint, width, moved, done }: DragOptions): HTMLElement {
  const thumb = make('div', 'stand-in-thumb', {
    role: 'slider',
    tabindex: '0',
    'aria-label': label,
    'aria-valuemin': '0',
    'aria-valuemax': '100',
    'aria-valuenow': '0',
  })
  const track = make('div', 'stand-in-track', {}, [hint, thumb])
  if (width !== undefined) track.style.width = `${width}px`
  let share = 0
  let ended = false
  let start: { readonly x: number; readonly y: number; readonly at: number } | null = null
  let points: [number, number, number][] = []

  const place = (next: number) => {
    share = Math.min(1, Math.max(0, next))
    thumb.style.left = `${share * (track.clientWidth - thumb.clientWidth)}px`
    thumb.setAttribute('aria-valuenow', String(Math.round(share * 100)))
    moved?.(share)
  }
  const end = (input: Dragged['input'], at: number) => {
    ended = true
    done({ share, durationMs: Math.round(performance.now() - at), input, track: points.slice(-MAX_POINTS) })
  }
  thumb.addEventListener('pointerdown', event => {
    if (ended) return
    thumb.setPointerCapture(event.pointerId)
    start = { x: event.clientX, y: event.clientY, at: performance.now() }
    points = [[0, 0, 0]]
  })
  thumb.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!start || ended) return
    points.push([clientX - start.x, clientY - start.y, Math.round(performance.now() - start.at)])
    place((clientX - start.x) / (track.clientWidth - thumb.clientWidth))
  })
  thumb.addEventListener('pointerup', () => {
    if (start && !ended && share > 0) end('touch', start.at)
    start = null
  })
  thumb.addEventListener('pointercancel', () => {
    start = null
    if (!ended) place(0)
  })
  let firstKey: number | null = null
  thumb.addEventListener('keydown', event => {
    const step = STEPS[event.key]
    if (ended || (step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    firstKey ??= performance.now()
    if (step === undefined) return end('steps', firstKey)
    place(share + step)
    points.push([Math.round(share * 100), 0, Math.round(performance.now() - firstKey)])
  })
  return track
}
