import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** The built tool, as `npx` starts it. */
export async function run(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(resolve('dist/bin'), 'cli.js'), ...words], {
    env: { PATH: process.env.PATH, ...env },
  })
  let out = ''
  let error = ''
  child.stdout.setEncoding('utf8').on('data', part => {
    out += part
  })
  child.stderr.setEncoding('utf8').on('data', part => {
    error += part
  })
  const [code] = await once(child, 'close')
  return { code, out, error }
}
