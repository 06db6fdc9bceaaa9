import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../gulp/build'
import { refuseUnknownFlags } from '../../gulp/options'
import { CONSUMERS } from './consumers'
import { recordWeights, type Weights, weightTable } from './weights'
import { command, copyConsumer, pack } from './workshop'

/**
 * `npm run test:consumers -- [name…]`: each consumer installs the packed tarball and is built by its own tools, hundreds of
 * megabytes of them, in a folder of its own; what they leave behind is looked at and weighed. `KEEP=1` leaves the folder in place. When all
 * were built, `doc/bench/consumers.json` gets their weights.
 */
async function main(): Promise<number> {
  refuseUnknownFlags('test:consumers', process.argv.slice(2))
  const names = process.argv.slice(2)
  const unknown = names.filter(name => !CONSUMERS.some(consumer => consumer.name === name))
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${CONSUMERS.map(({ name }) => name).join(', ')}`)
  const chosen = CONSUMERS.filter(({ name }) => names.length === 0 || names.includes(name))
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'captcha-consumers-'))
  let failed = 0
  const weights: Weights = new Map()
  const installed = new Map<string, string>()
  try {
    pack(folder)
    for (const consumer of chosen) {
      const faults = attempt(() => {
        const project = copyConsumer(consumer.layers, folder)
        consumer.prepare?.(project)
        install(project, installed)
        command('npm', ['run', 'build'], project)
        const faults = [...consumer.faults(project), ...(consumer.compiledFaults?.(project) ?? [])]
        if (faults.length === 0) weights.set(consumer.name, consumer.weigh(project))
        return faults
      })
      if (faults.length > 0) failed += 1
      console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${consumer.name}`)
      for (const fault of faults) console.log(`       ${fault}`)
    }
  } finally {
    if (process.env.KEEP) console.log(folder)
    else rmSync(folder, { recursive: true, force: true })
  }
  console.log(weightTable(weights))
  if (failed === 0 && names.length === 0) recordWeights(weights)
  console.log(`${chosen.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** A variant has the packages of the project that it varies: they are moved on to it. */
function install(project: string, installed: Map<string, string>): void {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const packages = JSON.stringify([dependencies, devDependencies])
  const earlier = installed.get(packages)
  if (earlier) renameSync(join(earlier, 'node_modules'), join(project, 'node_modules'))
  else command('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], project)
  installed.set(packages, project)
}

function attempt(work: () => string[]): string[] {
  try {
    return work()
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)]
  }
}

main().then(
  code => {
    process.exitCode = code
  },
  fault => {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 2
  },
)
