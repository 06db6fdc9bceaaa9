import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../gulp/run'
import type { Weight } from './weight'

/** By consumer, then by the setting of its compiler. */
export type Weights = Map<string, Readonly<Record<string, Weight>>>

const line = (name: string, ...cells: readonly string[]) =>
  `${name.padEnd(28)}${cells.map(cell => cell.padStart(14)).join('')}`

/** Bytes of each consumer that was built. */
export function weightTable(weights: Weights): string {
  const rows = [...weights].flatMap(([name, settings]) =>
    Object.entries(settings).map(([setting, { main, captcha, late }]) =>
      line(`${name} (${setting})`, ...[main, captcha, late].map(bytes => bytes.toLocaleString('en'))),
    ),
  )
  return [line('bytes', 'main package', 'of it captcha', 'subpackages'), ...rows].join('\n')
}

/** What the documents show: `npm run docs` makes a table of it. */
export function recordWeights(weights: Weights): void {
  writeFileSync(join(root, 'doc/bench/consumers.json'), `${JSON.stringify(Object.fromEntries(weights), null, 2)}\n`)
}
