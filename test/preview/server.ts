import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lateRequests } from '../service/http'
import { type Bundle, type BundleOptions, bundle } from './bundle/bundle'
import { type Answer, fileIn, text } from './files'
import { fontFile, fontStyles } from './fonts'
import { listen } from './listen'
import { LiveReload } from './liveReload'
import { pathOf } from './path'
import { refusal, say, send } from './replies'
import { runtimeScript } from './runtimeScript'

export interface Preview {
  /** Listens on 127.0.0.1 (port 0: any free one) and gives the address, with a slash at its end. */
  listen(port: number): Promise<string>
  /** Reads the built mini program again and has every open browser load it. Gives what the bundler found. */
  update(): Bundle['diagnostics']
  /** The same for the preview's own browser code. */
  updateRuntime(): Promise<void>
  close(): Promise<void>
  /** For tests that ask without a connection. */
  readonly server: Server
}

const pageFolder = fileURLToPath(new URL('./page', import.meta.url))

export interface PreviewOptions extends BundleOptions {
  /** What a request may take to arrive, ms. Default: 30 s. */
  readonly requestMs?: number | undefined
}

/** Serves a built mini program to browsers on this machine. */
export async function createPreview(options: PreviewOptions): Promise<Preview> {
  const live = new LiveReload()
  let current = bundle(options)
  let runtime = await runtimeScript()

  /** First matching row answers; below a row that ends with a slash, the rest of the path is its argument. */
  const routes: readonly (readonly [
    prefix: string,
    answer: (rest: string) => Answer | null | Promise<Answer | null>,
  ])[] = [
    ['/package.js', () => text('.js', current.script)],
    ['/subpackages/', rest => subpackage(current, rest)],
    ['/runtime.js', () => text('.js', runtime)],
    ['/fonts.css', () => text('.css', fontStyles())],
    ['/fonts/', rest => font(rest)],
    ['/page/', rest => fileIn(pageFolder, rest)],
    ['/assets/', rest => fileIn(options.miniprogramRoot, rest)],
    ['/favicon.ico', () => text('.svg', '')],
    ['/', rest => (rest === '' ? fileIn(pageFolder, 'index.html') : null)],
  ]

  let port: number | undefined
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refused = refusal(request, port)
    if (refused) return say(response, ...refused)
    const path = pathOf(request.url)
    if (path === null) return say(response, 400, 'This is no path of a server.')
    if (path === '/events' && request.method === 'GET') return live.join(response)
    const [prefix, make] = routes.find(([start]) =>
      start.endsWith('/') ? path.startsWith(start) : path === start,
    ) ?? ['', () => null]
    const found = await make(path.slice(prefix.length))
    if (found) send(response, found)
    else say(response, 404, 'Nothing is here.')
  }
  const server = createServer(lateRequests(options.requestMs), (request, response) => {
    answer(request, response).catch(fault => {
      console.error(fault)
      if (response.headersSent) response.destroy()
      else say(response, 500, 'The preview failed; its terminal says how.')
    })
  })

  return {
    server,
    async listen(wanted) {
      port = await listen(server, wanted)
      return `http://127.0.0.1:${port}/`
    },
    update() {
      current = bundle(options)
      live.reload()
      return current.diagnostics
    },
    async updateRuntime() {
      runtime = await runtimeScript()
      live.reload()
    },
    close() {
      live.close()
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

function subpackage({ subpackages }: Bundle, file: string): Answer | null {
  const script = subpackages.get(file.replace(/\.js$/, ''))
  return script === undefined ? null : text('.js', script)
}

function font(path: string): Promise<Answer | null> | null {
  const file = fontFile(path)
  return file === null ? null : fileIn(dirname(file), basename(file))
}
