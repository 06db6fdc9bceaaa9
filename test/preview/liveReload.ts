import type { ServerResponse } from 'node:http'

/** The browsers that look on, over server-sent events. */
export class LiveReload {
  private readonly viewers = new Set<ServerResponse>()
  private readonly server = String(Date.now())

  /** Keeps the response open. The server's name tells a browser that comes back whether it is still the same one. */
  join(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write(`event: server\ndata: ${this.server}\n\n`)
    this.viewers.add(response)
    response.on('close', () => this.viewers.delete(response))
  }

  reload(): void {
    for (const viewer of this.viewers) viewer.write('event: reload\ndata:\n\n')
  }

  close(): void {
    for (const viewer of this.viewers) viewer.end()
  }
}
