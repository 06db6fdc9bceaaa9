import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Elsewhere, pageFile } from '../../../doctor/webview/file'
import { pageScript } from '../../../gulp/outputs/page'
import { refusalOf, WEB_ACCESS } from '../../service/access'
import { lateRequests } from '../../service/http'
import { listen } from '../listen'
import { pathOf } from '../path'
import { SCRIPT_FAULTS } from './misbehaviours'
import { standInScript } from './scripts'

export interface WebServer {
  /** Listens on 127.0.0.1 (port 0: any free one) and gives the address, with a slash at its end. */
  listen(port: number): Promise<string>
  close(): Promise<void>
}

export interface WebOptions {
  /** `http://127.0.0.1:8787/`: where the stand-in of Alibaba's client asks. */
  readonly serviceUrl: string
  /** Of the package. */
  readonly version: string
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
export async function createWebServer({ serviceUrl, version }: WebOptions): Promise<WebServer> {
  const [script, client, jssdk] = await Promise.all([
    pageScript(),
    standInScript('web/main.ts'),
    standInScript('jssdk/jssdk.ts'),
  ])
  let port: number | undefined

  const page = (how: string): string => {
    const own = `http://127.0.0.1:${port}`
    const { origin } = new URL(serviceUrl)
    const elsewhere: Elsewhere = {
      script: `${own}/${how && `broken/${how}/`}AliyunCaptcha.js`,
      jssdk: `${own}/${how === 'noJssdk' ? 'broken/missing/AliyunCaptcha.js' : 'jweixin.js'}`,
      hosts: { scripts: [own], connections: [origin], pictures: [origin], styles: [] },
    }
    return pageFile({ prefix: 'demo', region: 'cn', version, script }, elsewhere)
  }
  const clientFor = (misbehaviour: string) =>
    `globalThis.__captchaStandIn=${JSON.stringify({ service: serviceUrl, misbehaviour })};\n${client}`

  const answer = ({ method = '', headers, url }: IncomingMessage, response: ServerResponse): void => {
    const send = (status: number, type: string, body: string) =>
      void response.writeHead(status, { ...HEADERS, 'content-type': type }).end(method === 'HEAD' ? undefined : body)
    const refused = refusalOf({ method, headers, port }, WEB_ACCESS)
    if (refused !== undefined) return send(403, 'text/plain; charset=utf-8', `${refused}\n`)
    if (method !== 'GET' && method !== 'HEAD') return send(405, 'text/plain; charset=utf-8', 'GET alone.\n')
    const [, how = '', file = ''] = /^\/(?:broken\/(\w+)\/)?([\w.]+)$/.exec(pathOf(url) ?? '') ?? []
    if (file === 'captcha.html') return send(200, HTML, page(how))
    if (file === 'jweixin.js' && how === '') return send(200, JAVASCRIPT, jssdk)
    if (file !== 'AliyunCaptcha.js') return send(404, 'text/plain; charset=utf-8', 'Nothing is here.\n')
    const fault = Object.hasOwn(SCRIPT_FAULTS, how) ? SCRIPT_FAULTS[how] : undefined
    if (fault) return fault(response)
    send(200, JAVASCRIPT, clientFor(how))
  }

  const server = createServer(lateRequests(), answer)
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
