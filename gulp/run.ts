import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export interface Run {
  readonly status: number
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string
}

/** The tools' own scripts: what stands in `node_modules/.bin` is no JavaScript on Windows. */
const scripts = {
  tsc: 'node_modules/typescript/bin/tsc',
  biome: 'node_modules/@biomejs/biome/bin/biome',
} as const

/** Runs a tool in a folder, else in the project's root, and keeps what it prints. */
export function run(tool: keyof typeof scripts, args: readonly string[], cwd = root): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, scripts[tool]), ...args], {
      cwd,
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    })
    let output = ''
    const keep = (chunk: string) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', keep)
    child.stderr.setEncoding('utf8').on('data', keep)
    child.on('error', reject)
    child.on('close', status => resolve({ status: status ?? 1, output }))
  })
}
