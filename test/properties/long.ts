import { spawnSync } from 'node:child_process'
import { refuseUnknownFlags } from '../../gulp/options'
import { root } from '../../gulp/run'

/** One after the other; the first that fails is the last. */
const PARTS = [
  ['node_modules/jest/bin/jest.js', '--selectProjects', 'properties'],
  ['--import', 'tsx', 'test/matrix/main.ts'],
  ['--import', 'tsx', 'test/soak/main.ts'],
]

/** `npm run test:long`: properties with many runs, every fault at every call, the soak. */
function main(): number {
  refuseUnknownFlags('test:long', process.argv.slice(2))
  const env = { PROPERTY_RUNS: '10000', ...process.env }
  const failed = PARTS.some(
    args => spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status !== 0,
  )
  return failed ? 1 : 0
}

process.exitCode = main()
