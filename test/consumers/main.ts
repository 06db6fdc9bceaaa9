import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../gulp/build'
import { CONSUMERS } from './consumers'
import { command, copyConsumer, pack } from './workshop'

/**
 * `npm run test:consumers -- [name…]`: each consumer installs the packed tarball and is built by its own tools, hundreds of
 * megabytes of them, in a folder of its own; what they leave behind is looked at. `KEEP=1` leaves the folder in place.
 */
async function main(): Promise<number> {
  const names = process.argv.slice(2)
  const unknown = names.filter(name => !CONSUMERS.some(consumer => consumer.name === name))
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${CONSUMERS.map(({ name }) => name).join(', ')}`)
  const chosen = CONSUMERS.filter(({ name }) => names.length === 0 || names.includes(name))
  await build()
  const folder = mkdtempSync(join(tmpdir(), 'captcha-consumers-'))
  let failed = 0
  try {
    pack(folder)
    for (const consumer of chosen) {
      const faults = attempt(() => {
        const project = copyConsumer(consumer.name, folder)
        consumer.prepare?.(project)
        command('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], project)
        command('npm', ['run', 'build'], project)
        return consumer.faults(project)
      })
      if (faults.length > 0) failed += 1
      console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} ${consumer.name}`)
      for (const fault of faults) console.log(`       ${fault}`)
    }
  } finally {
    if (process.env.KEEP) console.log(folder)
    else rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
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
