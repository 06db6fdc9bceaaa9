import { randomBytes } from 'node:crypto'
import { createService } from '../../service/server'
import { formOf } from './load'

/**
 * Initializations in one process, without sockets: prints the CPU time of each, in µs, for each of so many parts one after the other. All of
 * them are of one quarter of an hour, so that nothing is forgotten by its age.
 */
async function main(): Promise<void> {
  const [parts = 0, each = 0] = process.argv.slice(2).map(Number)
  const service = await createService({ seed: 1 })
  await service.warmUp()
  const initialize = async (count: number) => {
    for (let call = 0; call < count; call += 1) {
      const { statusCode } = await service.app.inject({
        method: 'POST',
        url: '/demo/',
        headers: { 'content-type': 'application/x-www-form-urlencoded', host: '127.0.0.1' },
        payload: formOf(randomBytes(16).toString('hex')),
      })
      if (statusCode !== 200) throw new Error(`HTTP ${statusCode}`)
    }
  }
  // V8 has compiled and optimised what runs.
  await initialize(each)
  service.reset()
  const costs: number[] = []
  for (let part = 0; part < parts; part += 1) {
    const start = process.cpuUsage()
    await initialize(each)
    const { user, system } = process.cpuUsage(start)
    costs.push((user + system) / each)
  }
  console.log(JSON.stringify(costs))
  await service.close()
}

void main()
