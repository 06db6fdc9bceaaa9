import { createBackend } from './backend'

const port = Number(process.env.BACKEND_PORT ?? 8788)

createBackend()
  .then(app => app.listen({ host: '127.0.0.1', port }))
  .then(
    url => process.stdout.write(`Demo backend: ${url}\n`),
    (error: Error) => {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 1
    },
  )
