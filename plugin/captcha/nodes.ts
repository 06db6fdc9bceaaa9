import type { SelectorPort } from '../core/ports'

/** A lookup of nodes that waits for the `ready` lifetime, before which there are none. */
export class Nodes {
  /** `null` after `ready`. */
  private waiting: (() => void)[] | null = []

  constructor(private readonly find: SelectorPort) {}

  readonly lookUp: SelectorPort = (selectors, done) => {
    const look = () => this.find(selectors, done)
    if (this.waiting) this.waiting.push(look)
    else look()
  }

  ready(): void {
    const waiting = this.waiting ?? []
    this.waiting = null
    for (const look of waiting) look()
  }
}
