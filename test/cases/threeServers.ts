import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { createPreview, type Preview } from '../preview/server'
import { createBackend } from '../service/backend/backend'
import { createService, type Service } from '../service/server'
import type { ServiceOptions } from '../service/state'

export interface ThreeServers {
  readonly service: Service
  readonly backend: FastifyInstance
  readonly preview: Preview
  readonly ports: Readonly<Record<'service' | 'backend' | 'preview', number>>
  /** What the backend wrote to its terminal. */
  readonly said: unknown[]
  close(): Promise<void>
}

export const SECRET = 'outside of the root'

/** A mini program of one script, with links that lead out of its folder and one that does not. */
function miniProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'))
  const root = join(folder, 'root')
  mkdirSync(join(root, 'pictures'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), SECRET)
  writeFileSync(join(folder, 'secret.js'), `// ${SECRET}`)
  mkdirSync(join(folder, 'private'))
  writeFileSync(join(folder, 'private/a.txt'), SECRET)
  mkdirSync(join(folder, 'root-of-another'))
  writeFileSync(join(folder, 'root-of-another/a.txt'), SECRET)
  writeFileSync(join(root, 'app.json'), JSON.stringify({ pages: [] }))
  writeFileSync(join(root, 'app.js'), 'App({})')
  writeFileSync(join(root, 'pictures/a.svg'), '<svg/>')
  symlinkSync('../../secret.txt', join(root, 'pictures/out.txt'))
  symlinkSync('../private', join(root, 'linked'))
  symlinkSync('../secret.js', join(root, 'linked.js'))
  symlinkSync('a.svg', join(root, 'pictures/in.svg'))
  return folder
}

/** What `npm start` runs, on free ports, without a build. `requestMs`: what a request may take to arrive. */
export async function threeServers(options: ServiceOptions = {}): Promise<ThreeServers> {
  const folder = miniProgram()
  const said: unknown[] = []
  const roots = { miniprogramRoot: join(folder, 'root'), pluginRoot: null }
  const preview = await createPreview({ ...roots, requestMs: options.requestMs })
  const service = await createService({ seed: 1, ...options })
  await service.listen()
  const environment = {
    ALIBABA_CLOUD_ACCESS_KEY_ID: 'test',
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'test-secret',
    CAPTCHA_ENDPOINT: `127.0.0.1:${service.port}`,
    CAPTCHA_PROTOCOL: 'http',
  }
  const backend = await createBackend(environment, (...words: unknown[]) => said.push(words), options.requestMs)
  await backend.listen({ host: '127.0.0.1', port: 0 })
  const previewUrl = await preview.listen(0)
  return {
    service,
    backend,
    preview,
    ports: {
      service: service.port,
      backend: (backend.server.address() as AddressInfo).port,
      preview: Number(new URL(previewUrl).port),
    },
    said,
    async close() {
      await Promise.all([service.close(), backend.close(), preview.close()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
