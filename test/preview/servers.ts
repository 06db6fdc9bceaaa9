import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { createBackend } from '../service/backend/backend'
import { listenFault } from '../service/ports'
import { createService, type Service } from '../service/server'
import type { BundleOptions } from './bundle/bundle'
import { createPreview, type Preview } from './server'
import { createWebServer } from './web/server'

export interface ServerOptions extends Omit<BundleOptions, 'ext'> {
  /** Port 0 is any free one. */
  readonly ports: Readonly<Record<'preview' | 'service' | 'backend' | 'web', number>>
  /** Of the service's puzzles; a random one when not given. */
  readonly seed?: number
  /** One line per request of the service. */
  readonly log?: (line: string) => void
}

export interface Servers {
  readonly preview: Preview
  readonly service: Service
  readonly previewUrl: string
  readonly serviceUrl: string
  readonly backendUrl: string
  /** Where the H5 page and the stand-ins for what it loads are. */
  readonly webUrl: string
  close(): Promise<void>
}

const variables = { preview: 'PORT', service: 'SERVICE_PORT', backend: 'BACKEND_PORT', web: 'WEB_PORT' } as const

/** The local service, the demo's backend that asks it, the web server of the H5 page, and the preview that knows all three. All or none of them run. */
export async function startServers({ ports, seed, log, ...roots }: ServerOptions): Promise<Servers> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async () => {
    await Promise.all(closers.splice(0).map(closer => closer()))
  }
  const on = (name: keyof typeof variables, listen: (port: number) => Promise<string>) =>
    listen(ports[name]).catch((fault: unknown) => {
      throw listenFault(fault, ports[name], variables[name])
    })

  try {
    const service = await createService({ seed, log })
    closers.push(() => service.close())
    const serviceUrl = await on('service', port => service.listen(port))

    const backend = await backendFor(serviceUrl)
    closers.push(() => backend.close())
    const backendUrl = `${await on('backend', port => backend.listen({ host: '127.0.0.1', port }))}/`

    const web = await createWebServer({ serviceUrl, version: packageVersion() })
    closers.push(() => web.close())
    const webUrl = await on('web', port => web.listen(port))

    const preview = await createPreview({ ...roots, ext: { serviceUrl, backendUrl, webUrl } })
    closers.push(() => preview.close())
    const previewUrl = await on('preview', port => preview.listen(port))
    return { preview, service, previewUrl, serviceUrl, backendUrl, webUrl, close }
  } catch (fault) {
    await close()
    throw fault
  }
}

const packageVersion = (): string => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

/** The backend asks the local service as it would ask the real one; only addresses and keys differ. */
function backendFor(serviceUrl: string): Promise<FastifyInstance> {
  return createBackend({
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'test',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'test-secret',
    CAPTCHA_ENDPOINT: new URL(serviceUrl).host,
    CAPTCHA_PROTOCOL: 'http',
  })
}
