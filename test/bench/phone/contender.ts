import { resolve } from 'node:path'

/** What stands on the bench's page: see the fixture. */
export type What = 'captcha' | 'handwritten' | 'bare' | 'transform' | 'empty'

export interface Contender {
  readonly name: string
  readonly what: What
  /** Folder of the built plugin that the mini program has. */
  readonly pluginRoot: string
}

export const OURS = 'ours'
export const BY_HAND = 'by hand'
export const ENGINE = 'the engine alone'
export const FLOOR = 'our tag with nothing behind it'

/** Which builds are measured: `before` stands beside ours as one more contender. */
export interface Builds {
  readonly dist: string
  readonly before?: string | undefined
}

/** Ours, what a team writes by hand, the least that there is, and ours as it was. */
export function contendersOf(
  { dist, before }: Builds,
  floors: readonly (readonly [string, What])[] = [[ENGINE, 'bare']],
): Contender[] {
  const pluginRoot = resolve(dist, 'plugin')
  return [
    { name: OURS, what: 'captcha', pluginRoot },
    { name: BY_HAND, what: 'handwritten', pluginRoot },
    ...floors.map(([name, what]): Contender => ({ name, what, pluginRoot })),
    ...(before ? [{ name: 'before', what: 'captcha', pluginRoot: resolve(before, 'plugin') } as const] : []),
  ]
}
