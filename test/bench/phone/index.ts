import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Stage } from '../../browser/harness'
import type { Figure } from '../figure'
import { attachFigures } from './attach'
import { dragFigures } from './drag'
import { openingFigures } from './opening'

/** The fixture with Vant as a team installs it. */
function assemble(): string {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-bench-'))
  cpSync(resolve('test/bench/fixture'), folder, { recursive: true })
  cpSync(resolve('node_modules/@vant/weapp/lib'), join(folder, 'vant'), { recursive: true })
  return folder
}

/** What runs on a phone, in Chromium, as built: figures of the component beside the same by hand. */
export async function phoneFigures(): Promise<Figure[]> {
  const miniprogramRoot = assemble()
  const stage = await Stage.create({ miniprogramRoot, seed: 1 })
  try {
    await stage.servers.service.warmUp()
    const app = await stage.openPage('pages/bench/index')
    await app.page.evaluate('globalThis.__name = target => target')
    const figures = [...(await attachFigures(app)), ...(await dragFigures(app)), ...(await openingFigures(app))]
    await stage.endTest()
    return figures
  } finally {
    await stage.close()
    rmSync(miniprogramRoot, { recursive: true, force: true })
  }
}
