import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from '../../gulp/build'
import { refuseUnknownFlags } from '../../gulp/options'
import { type Sample, type Soak, soak } from './run'

/** From the first sample, a thousand rounds, to the last. */
const MOST_GROWTH = 0.05

const rounds = Number(process.env.SOAK_ROUNDS || 10_000)

const line = ({ rounds: done, heapBytes, timers, frames, wxListeners, domNodes, domListeners }: Sample) =>
  [done, `${(heapBytes / 1024).toFixed(0)} KB`, timers, frames, wxListeners, domNodes, domListeners]
    .map(value => String(value).padStart(10))
    .join('')

/** What is wrong with a soak, in words; empty when it held. */
function faultsOf({ before, samples, growth, crowd }: Soak): string[] {
  const all = [...samples, crowd.after]
  const worst = (name: keyof Sample) => Math.max(...all.map(sample => sample[name]))
  const left = (['timers', 'frames', 'wxListeners', 'domListeners'] as const)
    .filter(name => worst(name) > before[name])
    .map(name => `${worst(name)} ${name} left, ${before[name]} before`)
  const nodes = worst('domNodes') > (samples[0]?.domNodes ?? 0) ? [`${worst('domNodes')} DOM nodes left`] : []
  return [...(growth > MOST_GROWTH ? [`the heap grew by ${(growth * 100).toFixed(1)} %`] : []), ...left, ...nodes]
}

/** `npm run soak`: prints and keeps the figures; exit 1 when something grew or stayed behind. `SOAK_ROUNDS` overrides 10,000. */
async function main(): Promise<void> {
  refuseUnknownFlags('soak', process.argv.slice(2))
  await build()
  const heads = ['rounds', 'heap', 'timers', 'frames', 'wx.on…', 'DOM nodes', 'listeners']
  console.log(heads.map(head => head.padStart(10)).join(''))
  const result = await soak({ rounds, onSample: sample => console.log(line(sample)) })
  const { growth, msPerRound, crowd } = result
  console.log(`${crowd.count} at once: solved in ${(crowd.elapsedMs / 1000).toFixed(1)} s; afterwards`)
  console.log(line(crowd.after))
  console.log(`heap ${(growth * 100).toFixed(2)} % since the first sample; ${msPerRound.toFixed(1)} ms a round`)
  mkdirSync('doc/bench', { recursive: true })
  writeFileSync('doc/bench/soak.json', `${JSON.stringify(result, null, 2)}\n`)
  const faults = faultsOf(result)
  for (const fault of faults) console.error(`WRONG  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}

void main()
