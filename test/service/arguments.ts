import { parseArgs } from 'node:util'

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

/** Reads the command line. Throws an Error for people on an unknown option or a port that is none. */
export function readArguments(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Arguments {
  const { values } = parseArgs({
    args: [...words],
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port ?? (env.SERVICE_PORT || DEFAULT_PORT))
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('The port must be a number from 0 to 65535.')
  return { port, seed: values.seed, quiet: values.quiet, help: values.help }
}
