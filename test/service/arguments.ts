import { parseArgs } from 'node:util'
import { refuseUnknownFlags } from './flags'
import { portOf } from './ports'

export const DEFAULT_PORT = 8787

export const HELP = `Local CAPTCHA service on 127.0.0.1, for development and tests.

node --import tsx test/service/main.ts [options]

  --port N    port (default ${DEFAULT_PORT}, or SERVICE_PORT; 0: any free one)
  --seed N    the same seed gives the same puzzles (default: new ones each time)
  --quiet     no line per request
  --help      this text
`

export interface Arguments {
  readonly port: number
  readonly seed?: string | undefined
  readonly quiet: boolean
  readonly help: boolean
}

const OPTIONS = {
  port: { type: 'string' },
  seed: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

/** Reads the command line. Throws an Error of one line for people on an unknown option, or a port or seed that is none. */
export function readArguments(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  refuseUnknownFlags(
    words,
    Object.keys(OPTIONS).map(name => `--${name}`),
  )
  const { port: given, seed, quiet, help } = parseArgs({ args: [...words], options: OPTIONS }).values
  if (seed !== undefined && !/^\d{1,15}$/.test(seed)) throw new Error('--seed: the seed must be a whole number.')
  const port =
    given === undefined ? portOf('SERVICE_PORT', env.SERVICE_PORT || String(DEFAULT_PORT)) : portOf('--port', given)
  return { port, seed, quiet, help }
}
