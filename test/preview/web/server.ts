import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { basename, dirname } from 'node:path'
import { refusalOf, WEB_ACCESS } from '../../service/access'
import { lateRequests } from '../../service/http'
import { fileIn } from '../files'
import { fontFile, fontStyles } from '../fonts'
import { listen } from '../listen'
import { pathOf } from '../path'
import { type ContentOptions, contentOf } from './content'
import { SCRIPT_FAULTS } from './misbehaviours'

export interface WebServer {
  /** Listens on 127.0.0.1 (port 0: any free one) and gives the address, with a slash at its end. */
  listen(port: number): Promise<string>
  close(): Promise<void>
}

/** Pages of this machine may show what is here in a frame, and no others. */
const HEADERS = {
  'cache-control': 'no-store',
  // Chromium takes two ports of an IP address for two sites; who may ask is checked by Host, Origin and Sec-Fetch-Site.
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "frame-ancestors 'self' http://127.0.0.1:* http://localhost:*",
} as const

const JAVASCRIPT = 'text/javascript; charset=utf-8'
const HTML = 'text/html; charset=utf-8'

/**
 * The integrator's own web server: the H5 page as the command line tool makes it, for the user tag `demo`, and beside it the stand-ins
 * for the two scripts that it loads. `/broken/{how}/` has the same page with a script that misbehaves.
 */
export async function createWebServer(options: ContentOptions): Promise<WebServer> {
  const { page, client, jssdk } = await contentOf(options)
  let port: number | undefined

  const answer = async ({ method = '', headers, url }: IncomingMessage, response: ServerResponse): Promise<void> => {
    const send = (status: number, type: string, body: string | Buffer) =>
      void response.writeHead(status, { ...HEADERS, 'content-type': type }).end(method === 'HEAD' ? undefined : body)
    const refused = refusalOf({ method, headers, port }, WEB_ACCESS)
    if (refused !== undefined) return send(403, 'text/plain; charset=utf-8', `${refused}\n`)
    if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain; charset=utf-8', 'GET alone.\n')
    const path = pathOf(url) ?? ''
    if (path === '/fonts.css') return send(200, 'text/css; charset=utf-8', fontStyles())
    const font = fontFile(path.replace('/fonts/', ''))
    const found = font && (await fileIn(dirname(font), basename(font)))
    if (found) return send(200, found.type, found.body)
    const [, how = '', file = ''] = /^\/(?:broken\/(\w+)\/)?([\w.]+)$/.exec(path) ?? []
    if (file === 'captcha.html') return send(200, HTML, page(how, `http://127.0.0.1:${port}`))
    if (file === 'jweixin.js' && how === '') return send(200, JAVASCRIPT, jssdk)
    if (file !== 'AliyunCaptcha.js') return send(404, 'text/plain; charset=utf-8', 'Nothing is here.\n')
    const fault = Object.hasOwn(SCRIPT_FAULTS, how) ? SCRIPT_FAULTS[how] : undefined
    if (fault) return fault(response)
    send(200, JAVASCRIPT, client(how))
  }

  const server = createServer(lateRequests(), (request, response) => {
    answer(request, response).catch(fault => {
      console.error(fault)
      response.destroy()
    })
  })
  return {
    async listen(wanted) {
      port = await listen(server, wanted)
      return `http://127.0.0.1:${port}/`
    },
    close() {
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
