import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Figure, median, quantile, round } from '../figure'
import { load, pictureBytes } from './load'

const VISITS = Number(process.env.BENCH_VISITS || 1500)
const ROUNDS = 5

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface Running {
  readonly url: string
  readonly process: ChildProcess
}

function start(which: 'ours' | 'bare', env: NodeJS.ProcessEnv = {}): Promise<Running> {
  const child = fork('test/bench/service/server.ts', [which], {
    cwd: root,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('message', url => resolve({ url: String(url), process: child }))
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`the ${which} server ended (${code})`)))
  })
}

/** The local service on one core against fastify that only answers, turn about. */
export async function serviceFigures(): Promise<Figure[]> {
  const ours = await start('ours')
  const [picture, piece] = await pictureBytes(ours.url)
  const bare = await start('bare', { PICTURE_BYTES: String(picture), PIECE_BYTES: String(piece) })
  try {
    const servers = [ours, bare]
    for (const { url } of servers) await load(url, VISITS / 2)
    const runs = servers.map(() => [] as Awaited<ReturnType<typeof load>>[])
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [index, { url }] of servers.entries()) runs[index]?.push(await load(url, VISITS))
    const perSecond = runs.map(all => round(median(all.map(run => run.perSecond))))
    const p99 = runs.map(all => round(median(all.map(run => quantile(run.initMs, 0.99)))))
    return [
      {
        name: 'local service: challenges with both pictures',
        unit: 'per second',
        ours: perSecond[0] ?? Number.NaN,
        budget: { bound: 'at least', value: 500 },
        others: [{ name: 'bare fastify', value: perSecond[1] ?? Number.NaN }],
        note: `One core for the server, 8 phones at once, ${Math.round((picture + piece) / 1024)} KB of pictures each; the load shares the machine.`,
      },
      {
        name: 'local service: initialization, p99',
        unit: 'ms',
        ours: p99[0] ?? Number.NaN,
        budget: { bound: 'at most', value: 20 },
        others: [{ name: 'bare fastify', value: p99[1] ?? Number.NaN }],
        note: 'Seen by the phones, behind each other’s pictures.',
      },
    ]
  } finally {
    for (const { process: child } of [ours, bare]) child.disconnect()
  }
}
