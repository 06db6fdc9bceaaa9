import { connect } from 'node:net'

export interface Heard {
  /** 0: the connection was cut before a status line came. */
  readonly status: number
  /** Head and body as they came. */
  readonly text: string
}

export interface Asked {
  readonly method?: string
  readonly target?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const bytes = (text: string) => Buffer.from(text, 'utf8')

/** One request, written byte for byte: clients refuse to send most of what attackers send. Ends with the connection. */
export function ask(port: number, asked: Asked): Promise<Heard> {
  const { method = 'GET', target = '/', headers = {}, body = '' } = asked
  const all = {
    host: `127.0.0.1:${port}`,
    connection: 'close',
    'content-length': String(bytes(body).length),
    ...headers,
  }
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return converse(port, `${method} ${target} HTTP/1.1\r\n${head.join('')}\r\n${body}`)
}

/** Writes, and hears until the other side ends the connection; a stream of events is cut off at once. */
export const converse = (port: number, text: string): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.setEncoding('latin1')
    socket.on('data', part => {
      heard += part
      if (heard.includes('text/event-stream')) socket.destroy()
    })
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1] ?? 0), text: heard }))
    socket.on('error', fault => ('code' in fault && fault.code === 'ECONNRESET' ? undefined : reject(fault)))
    if (text !== '') socket.write(bytes(text))
  })
