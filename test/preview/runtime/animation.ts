/** What `export()` of WeChat's animation object gives, and the attribute `animation` takes. */
export interface Animation {
  readonly actions: readonly Action[]
}

interface Action {
  readonly option: { readonly duration: number; readonly timingFunction: string; readonly delay: number }
  /** CSS properties; transforms are one of them. */
  readonly styles: Readonly<Record<string, string>>
}

type Option = Partial<Action['option']>
type Value = number | string

const px = (value: Value): string => (typeof value === 'number' ? `${value}px` : value)
const degrees = (value: Value): string => `${value}deg`

/** Methods that set a property, with what a number means there. */
const properties: Readonly<Record<string, (value: Value) => string>> = {
  opacity: String,
  backgroundColor: String,
  width: px,
  height: px,
  top: px,
  left: px,
  right: px,
  bottom: px,
}

const transforms: Readonly<Record<string, (value: Value) => string>> = {
  rotate: degrees,
  rotateX: degrees,
  rotateY: degrees,
  scale: String,
  scaleX: String,
  scaleY: String,
  translate: px,
  translateX: px,
  translateY: px,
}

type Recorder = Record<string, (...values: Value[]) => Recorder> & {
  step(option?: Option): Recorder
  export(): Animation
}

/** `wx.createAnimation`: records the calls up to `export()`. */
export function createAnimation(given: Option = {}): Recorder {
  const usual = { duration: 400, timingFunction: 'linear', delay: 0, ...given }
  let actions: Action[] = []
  let styles: Record<string, string> = {}
  let moved: string[] = []
  const record =
    (act: (values: readonly Value[]) => void) =>
    (...values: Value[]) => {
      act(values)
      return recorder
    }
  const setters = Object.entries(properties).map(([name, print]) => [
    name,
    record(([value = '']) => {
      styles[name] = print(value)
    }),
  ])
  const movers = Object.entries(transforms).map(([name, print]) => [
    name,
    record(values => moved.push(`${name}(${values.map(print).join(', ')})`)),
  ])
  const recorder: Recorder = {
    ...Object.fromEntries([...setters, ...movers]),
    step(option: Option = {}) {
      const all = moved.length > 0 ? { ...styles, transform: moved.join(' ') } : styles
      actions.push({ option: { ...usual, ...option }, styles: all })
      styles = {}
      moved = []
      return recorder
    },
    export() {
      const exported = { actions }
      actions = []
      return exported
    },
  }
  return recorder
}

const timers = new WeakMap<HTMLElement, number>()

/** Runs the steps one after the other on an element; the steps of an animation before it are dropped. */
export function play(element: HTMLElement, { actions }: Animation): void {
  window.clearTimeout(timers.get(element))
  const next = ([action, ...later]: readonly Action[]) => {
    if (!action) return
    const { duration, timingFunction, delay } = action.option
    element.getBoundingClientRect() // The browser takes what was set before as the start of a transition.
    element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`
    Object.assign(element.style, action.styles)
    timers.set(
      element,
      window.setTimeout(() => next(later), duration + delay),
    )
  }
  next(actions)
}
