import { resolve } from 'node:path'
import { build } from '../../gulp/build'
import { refuseUnknownFlags } from '../../gulp/options'
import { Stage } from './harness'
import { drawEveryLanguage } from './matrix/everyLanguage'
import { drawRenderers } from './matrix/renderers'

const parts = { languages: drawEveryLanguage, renderers: drawRenderers } as const

/**
 * `npm run matrix`: all pictures; `-- languages` or `-- renderers`: those; `-- renderers puzzle failed`: of those kinds and states. Fails when
 * something does not fit or is elsewhere.
 */
async function main(): Promise<void> {
  refuseUnknownFlags('matrix', process.argv.slice(2))
  await build()
  const [part, ...asked] = process.argv.slice(2)
  const stage = await Stage.create({ seed: 7 })
  let bad = 0
  try {
    for (const [name, draw] of Object.entries(parts)) {
      if (!part || part === name) bad += await draw(stage, resolve('test/artifacts/matrix', name), asked)
    }
  } finally {
    await stage.close()
  }
  if (bad > 0) process.exitCode = 1
}

void main()
