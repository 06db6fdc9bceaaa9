import type { App } from '../harness'

/** What the logic layer was asked to do. */
export interface LogicCalls {
  /** Calls of `setData`, of every component and page. */
  readonly setData: number
  /** Methods of the drag component that the view layer called. */
  readonly methods: readonly string[]
}

interface Counted {
  setData: number
  methods: string[]
}

/** Counts from now on; the function that it gives reads the counts. */
export async function countLogicCalls(
  app: App,
  component = 'challenges/drag/drag',
): Promise<() => Promise<LogicCalls>> {
  const counted = await app.page.evaluateHandle(wrap, component)
  return () => counted.evaluate(({ setData, methods }) => ({ setData, methods: [...methods] }))
}

/** Runs in the browser. The engine keeps each component's node on its element; `setData` belongs to their common ancestor. */
function wrap(component: string): Counted {
  type Methods = Record<string, (...values: unknown[]) => unknown>
  interface Node {
    getMethodCaller(): Methods
  }
  const counted: Counted = { setData: 0, methods: [] }
  const nodeOf = (selector: string) => {
    const element = document.querySelector(selector) as (Element & { __wxElement?: Node }) | null
    if (!element?.__wxElement) throw new Error(`no component at ${selector}`)
    return element.__wxElement
  }
  let owner = Object.getPrototypeOf(nodeOf('[data-is]')) as Methods
  while (!Object.hasOwn(owner, 'setData')) owner = Object.getPrototypeOf(owner)
  const setData = owner.setData
  owner.setData = function (this: unknown, ...values) {
    counted.setData += 1
    return setData?.apply(this, values)
  }
  const caller = nodeOf(`.preview-page:not([hidden]) [data-is="${component}"]`).getMethodCaller()
  for (const name of ['onGrab', 'onRelease', 'onReturn', 'onStep', 'onNothing']) {
    const method = caller[name]
    if (!method) throw new Error(`${component} has no method ${name}`)
    caller[name] = function (this: unknown, ...values) {
      counted.methods.push(name)
      return method.apply(this, values)
    }
  }
  return counted
}
