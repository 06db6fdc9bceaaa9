import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Touch {
  readonly identifier: number
  readonly clientX: number
  readonly clientY: number
}
interface TouchEvent {
  readonly changedTouches: readonly Touch[]
  readonly touches: readonly Touch[]
  readonly currentTarget: { readonly dataset: Dataset }
}
interface Dataset {
  readonly locked?: boolean
  readonly rtl?: boolean
  readonly whole?: boolean
  readonly by?: number
}
export interface Release {
  readonly fraction: number
  readonly durationMs: number
  readonly input: string
  readonly track: readonly (readonly [number, number, number])[]
}
type Handler = (event: TouchEvent, owner: unknown) => void
type Observer = (now: unknown, before: unknown, owner: unknown) => void
type Drag = Readonly<Record<'start' | 'move' | 'end' | 'cancel' | 'stepBy' | 'confirm', Handler>> &
  Readonly<Record<'onChallenge' | 'onWay', Observer>>

/** The view layer's clock, ms. */
export const time = { nowMs: 0 }

/** Scripts of the view layer by name. */
export type Scripts = ReadonlyMap<string, string>

const folder = join(__dirname, '../../../plugin/challenges/drag')

/** The scripts as they are written. */
export const written: Scripts = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.wxs'))
    .map(name => [name, readFileSync(join(folder, name), 'utf8')]),
)

/** What drag.wxml binds, with a clock of our own in it. */
function load(scripts: Scripts): Drag {
  const loaded = new Map<string, object>()
  const require = (path: string): object => {
    const name = path.replace('./', '')
    const script = scripts.get(name)
    if (script === undefined) throw new Error(`no script ${path}`)
    const module = { exports: loaded.get(name) }
    if (module.exports) return module.exports
    new Function('module', 'require', 'Date', script)(module, require, { now: () => time.nowMs })
    loaded.set(name, module.exports ?? {})
    return require(path)
  }
  return { ...require('./drag.wxs'), ...require('./steps.wxs') } as Drag
}

/** Loaded once for all captchas of a page, as a view layer does. */
let drag = load(written)

/** From now on the views run that form of the scripts. */
export function use(scripts: Scripts): void {
  drag = load(scripts)
}

const NODES = ['.drag', '.drag__track', '.drag__thumb', '.drag__lane', '.drag__fill', '.drag__way'] as const

interface Look {
  readonly track?: number
  readonly thumb?: number
  /** `false`: a base library before 2.14.2. */
  readonly measures?: boolean
  /** `false`: the plain slider. */
  readonly pictured?: boolean
  readonly data?: Dataset
}

/** One drag challenge as its script sees it: nodes to be styled and measured, a logic layer to be called. */
export function dragView({ track = 340, thumb = 40, measures = true, pictured = true, data = {} }: Look = {}) {
  const widths: Record<string, number> = { '.drag__track': track, '.drag__thumb': thumb }
  const classes = new Set<string>()
  const styles: Record<string, string> = {}
  const calls: { readonly name: string; readonly detail: Release | undefined }[] = []
  const counts = { measured: 0, called: 0, lookedUp: 0 }
  const node = (selector: string) => ({
    setStyle({ transform }: { transform: string }) {
      styles[selector] = transform
    },
    addClass: (name: string) => classes.add(name),
    removeClass: (name: string) => classes.delete(name),
    ...(measures && {
      getBoundingClientRect() {
        counts.measured += 1
        return { width: widths[selector] ?? 0 }
      },
    }),
  })
  const nodes = new Map(NODES.map(selector => [selector as string, node(selector)]))
  if (!pictured) nodes.delete('.drag__way')
  const state = {}
  const owner = {
    selectComponent(selector: string) {
      counts.lookedUp += 1
      return nodes.get(selector) ?? null
    },
    getState: () => state,
    callMethod(name: string, detail?: Release) {
      counts.called += 1
      calls.push({ name, detail: detail && JSON.parse(JSON.stringify(detail)) })
    },
  }

  let dataset = data
  let down: Touch[] = []
  const touchOf = (x: number, y: number, identifier: number): Touch => ({ identifier, clientX: x, clientY: y })
  const fire = (handler: Handler, changedTouches: readonly Touch[], extra: Dataset = {}) =>
    handler({ changedTouches, touches: [...down], currentTarget: { dataset: { ...dataset, ...extra } } }, owner)
  const others = (id: number) => down.filter(({ identifier }) => identifier !== id)

  return {
    counts,
    calls,
    styles,
    start(x = 0, y = 0, id = 0) {
      const touch = touchOf(x, y, id)
      down = [...others(id), touch]
      fire(drag.start, [touch])
    },
    move(x: number, y = 0, id = 0) {
      const touch = touchOf(x, y, id)
      down = [...others(id), touch]
      fire(drag.move, [touch])
    },
    end(x: number, y = 0, id = 0) {
      down = others(id)
      fire(drag.end, [touchOf(x, y, id)])
    },
    cancel(x = 0, id = 0) {
      down = others(id)
      fire(drag.cancel, [touchOf(x, 0, id)])
    },
    step: (by: number) => fire(drag.stepBy, [], { by }),
    confirm: () => fire(drag.confirm, []),
    challenge: (now: string, before: string | undefined) => drag.onChallenge(now, before, owner),
    layOut(way: number) {
      widths['.drag__track'] = way + thumb
      drag.onWay(way, 0, owner)
    },
    set(next: Dataset) {
      dataset = { ...dataset, ...next }
    },
    /** Where the thumb is, percent of its way. */
    at: () => Number(/translateX\((.*)%\)/.exec(styles['.drag__lane'] ?? 'translateX(0%)')?.[1]),
    springs: () => classes.has('drag--spring'),
    released: () => calls.flatMap(({ name, detail }) => (name === 'onRelease' && detail ? [detail] : [])),
    names: () => calls.map(({ name }) => name),
  }
}
