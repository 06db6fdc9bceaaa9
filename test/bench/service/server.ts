import formbody from '@fastify/formbody'
import fastify from 'fastify'
import { createService } from '../../service/server'

/** Bytes of a typical picture and piece of the local service: the bare server sends as many. */
const PICTURE_BYTES = Number(process.env.PICTURE_BYTES)
const PIECE_BYTES = Number(process.env.PIECE_BYTES)

const CHALLENGE = {
  RequestId: 'A1B2C3D4-0000-1111-2222-333344445555',
  Success: true,
  Code: 'Success',
  Message: 'success',
  LimitFlow: false,
  CertifyId: 'demo_0123456789',
  CaptchaType: 'PUZZLE',
  Image: 'qst/picture.png',
  PuzzleImage: 'qst/piece.png',
  StaticPath: 'local/1.0.0',
  DeviceConfig: 'bG9jYWwgc2VydmljZQ==',
}

/** The floor: fastify reads the same form and answers the same bytes, and knows nothing. */
async function bare(): Promise<string> {
  const app = fastify()
  await app.register(formbody)
  const picture = Buffer.alloc(PICTURE_BYTES, 1)
  const piece = Buffer.alloc(PIECE_BYTES, 1)
  app.post('/demo/', async () => CHALLENGE)
  app.get('/qst/picture.png', async (_, reply) => reply.type('image/png').send(picture))
  app.get('/qst/piece.png', async (_, reply) => reply.type('image/png').send(piece))
  return `${await app.listen({ host: '127.0.0.1', port: 0 })}/`
}

async function ours(): Promise<string> {
  const service = await createService({ seed: 1 })
  await service.warmUp()
  return service.listen()
}

/**
 * A server in a process of its own: it gets one core, the load another one. Tells its address, and at each question the CPU time that it
 * took since the last one; runs until it is let go.
 */
async function main(): Promise<void> {
  const url = await (process.argv[2] === 'bare' ? bare() : ours())
  let since = process.cpuUsage()
  process.on('message', () => {
    const { user, system } = process.cpuUsage(since)
    since = process.cpuUsage()
    process.send?.((user + system) / 1e6)
  })
  process.send?.(url)
  process.once('disconnect', () => process.exit())
}

void main()
