import { writeFileSync } from 'node:fs'
import { build } from '../../gulp/build'
import { refuseUnknownFlags } from '../../gulp/options'
import type { Result } from './cell'
import { faultsPage } from './print'
import { runMatrix } from './run'

const isRight = ({ end, expected, type }: Result) => end === expected && (type !== '' || /^(ready|success)$/.test(end))

const lineOf = ({ fault, mode, strike, events, end, expected, requests, elapsedMs }: Result) =>
  `${fault.call}, ${fault.name}, ${mode}, ${strike}: ${events.join(' ')} (${requests} requests, ${elapsedMs} ms)` +
  (end === expected ? '' : `: expected ${expected}`)

/** `npm run faults`: runs all cells, writes doc/faults.md when each ended as it should, else says which did not. */
async function main(): Promise<void> {
  refuseUnknownFlags('faults', process.argv.slice(2))
  await build()
  const results = await runMatrix({ onResult: result => isRight(result) || console.error(`WRONG  ${lineOf(result)}`) })
  const wrong = results.filter(result => !isRight(result))
  console.log(`${results.length} cells, ${wrong.length} wrong`)
  if (wrong.length > 0) process.exitCode = 1
  else writeFileSync('doc/faults.md', faultsPage(results))
}

void main()
