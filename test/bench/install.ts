import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Written by npm when it has installed everything. */
const installed = join(__dirname, 'node_modules/.package-lock.json')
const wanted = join(__dirname, 'package-lock.json')

const isInstalled = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs

/** The libraries that only the bench compares with are a package of their own: `npm ci` of the project does not bring them. */
export function installRivals(): void {
  if (isInstalled()) return
  console.log(
    'The bench compares with valibot, zod and what terser makes: installing them into test/bench/node_modules ...',
  )
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--prefix', __dirname, '--no-audit', '--no-fund'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('npm ci --prefix test/bench failed: the bench needs valibot, zod and terser')
}
