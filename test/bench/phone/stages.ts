import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Stage } from '../../browser/harness'

/** V8 may keep no compiled code from one page to the next. */
const FLAGS = ['--v8-cache-options=none']

/** The fixture with Vant as a team installs it. */
function assemble(): string {
  const folder = mkdtempSync(join(tmpdir(), 'captcha-bench-'))
  cpSync(resolve('test/bench/fixture'), folder, { recursive: true })
  cpSync(resolve('node_modules/@vant/weapp/lib'), join(folder, 'vant'), { recursive: true })
  return folder
}

/** The bench's mini program with one plugin or another, each in a browser of its own. */
export class Stages {
  private readonly open = new Map<string, Promise<Stage>>()
  private readonly miniprogramRoot = assemble()

  /** `pluginRoot`: folder of a built plugin. */
  stage(pluginRoot: string): Promise<Stage> {
    const known = this.open.get(pluginRoot)
    if (known) return known
    const made = this.make(pluginRoot)
    this.open.set(pluginRoot, made)
    return made
  }

  async close(): Promise<void> {
    for (const stage of await Promise.all(this.open.values())) await stage.close()
    rmSync(this.miniprogramRoot, { recursive: true, force: true })
  }

  private async make(pluginRoot: string): Promise<Stage> {
    const stage = await Stage.create({ miniprogramRoot: this.miniprogramRoot, pluginRoot, seed: 1, flags: FLAGS })
    await stage.servers.service.warmUp()
    return stage
  }
}
