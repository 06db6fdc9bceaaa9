import { run } from './run'

/** Everything that is proved by reading the sources alone: types by layer, lint, format. */
const checks = [
  { name: 'types', tool: 'tsc', args: ['-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of core, without a platform', tool: 'tsc', args: ['-p', 'plugin/core/tsconfig.json', '--noEmit'] },
  { name: 'types of view, without a platform', tool: 'tsc', args: ['-p', 'plugin/view/tsconfig.json', '--noEmit'] },
  { name: 'types of the tests and the build', tool: 'tsc', args: ['-p', 'test/tsconfig.json', '--noEmit'] },
  { name: 'lint, layers and format', tool: 'biome', args: ['check', '--error-on-warnings', '--max-diagnostics=200'] },
] as const

/** Runs all checks side by side; throws when one of them found something. */
export async function check(): Promise<void> {
  const results = await Promise.all(checks.map(async ({ name, tool, args }) => ({ name, ...(await run(tool, args)) })))
  for (const { name, status, output } of results) {
    if (status !== 0) console.log(`\n${output.trim()}\n`)
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  }
  const failed = results.filter(result => result.status !== 0).map(result => result.name)
  if (failed.length > 0) throw new Error(`check: ${failed.join('; ')}`)
}
