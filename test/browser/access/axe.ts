import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Locator, Page } from '../harness'

const require = createRequire(join(process.cwd(), 'package.json'))
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe has against elements and everything in them, one line for each place. `frame` is where they are, when not in the page. */
export async function axeViolations(
  target: Locator,
  frame: Pick<Page, 'evaluate'> = target.page(),
): Promise<readonly string[]> {
  await frame.evaluate(source)
  const violations = await target.evaluateAll(async include => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: { include: Element[] }): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run({ include: include as Element[] })).violations
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  )
}
