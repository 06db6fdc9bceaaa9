import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** The built tool, as `npx` starts it. */
export const run = (words: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ended> =>
  runNode([join(resolve('dist/bin'), 'cli.js'), ...words], env)

/** Node with these arguments and, of the environment, PATH and `env` alone; waits for its end. */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env } })
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
