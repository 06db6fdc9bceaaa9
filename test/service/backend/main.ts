import { refuseUnknownFlags } from '../flags'
import { listenFault, portOf } from '../ports'
import { createBackend } from './backend'

const HELP = `Demo backend on 127.0.0.1: what an integrator's own server does.

Its port is BACKEND_PORT, default 8788; the other variables stand in test/service/README.md.

  --help    this text
`

async function main(words: readonly string[]): Promise<string> {
  refuseUnknownFlags(words, ['--help'])
  if (words.includes('--help')) return HELP
  const port = portOf('BACKEND_PORT', process.env.BACKEND_PORT || '8788')
  const app = await createBackend()
  try {
    return `Demo backend: ${await app.listen({ host: '127.0.0.1', port })}\n`
  } catch (fault) {
    throw listenFault(fault, port, 'BACKEND_PORT')
  }
}

main(process.argv.slice(2)).then(
  said => process.stdout.write(said),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  },
)
