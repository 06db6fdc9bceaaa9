import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'

const HEAD =
  'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: application/json\r\nConnection: close\r\n'
const FLOOD_BYTES = 50 * 1024 * 1024
const DRIP_MS = 1000
const BODY = '{"Success":true,"Code":"Success","CaptchaType":"SLIDING","CertifyId":"demo_0123456789"}'

const answerWith = (before: string, filling: string, after: string) => (socket: Socket) => {
  const fill = Buffer.alloc(FLOOD_BYTES, filling)
  socket.write(`${HEAD}Content-Length: ${before.length + fill.length + after.length}\r\n\r\n${before}`)
  socket.write(fill)
  socket.end(after)
}

/** What each does once a request has come. `refused` has no server at all. */
const CONDUCT = {
  reset(socket: Socket) {
    socket.write(`${HEAD}Content-Length: ${BODY.length}\r\n\r\n${BODY.slice(0, 20)}`, () =>
      setTimeout(() => socket.resetAndDestroy(), 20),
    )
  },
  blackHole() {},
  drip(socket: Socket) {
    socket.write(`${HEAD}Content-Length: ${BODY.length}\r\n\r\n`)
    let sent = 0
    const timer = setInterval(() => socket.write(BODY.charAt(sent++)), DRIP_MS)
    socket.on('close', () => clearInterval(timer))
  },
  flood: answerWith('', 'captcha ', ''),
  bigMessage: answerWith('{"Success":false,"Code":"IllegalScene","LimitFlow":false,"Message":"', 'Bad request. ', '"}'),
} as const

export type SocketFault = keyof typeof CONDUCT | 'refused'

export interface SocketFaults {
  readonly urls: Readonly<Record<SocketFault, string>>
  close(): Promise<void>
}

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

const listen = (server: Server) =>
  new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))

/** Servers that break connections, below HTTP. */
export async function startSocketFaults(): Promise<SocketFaults> {
  const open = new Set<Socket>()
  const conducts = Object.entries(CONDUCT) as [keyof typeof CONDUCT, (socket: Socket) => void][]
  const servers = conducts.map(([, conduct]) =>
    createServer(socket => {
      open.add(socket)
      // The other end goes away at its deadline: that is what these servers are for.
      socket.on('error', () => undefined).on('close', () => open.delete(socket))
      socket.once('data', () => conduct(socket))
    }),
  )
  const closed = createServer()
  await Promise.all([...servers, closed].map(listen))
  const refused = urlOf(closed)
  await new Promise(resolve => closed.close(resolve))
  const urls = Object.fromEntries(conducts.map(([name], at) => [name, urlOf(servers[at] as Server)]))
  return {
    urls: { ...urls, refused } as SocketFaults['urls'],
    async close() {
      for (const socket of open) socket.destroy()
      await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
    },
  }
}
