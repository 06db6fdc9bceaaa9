import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Figure, median, quantile, round } from '../figure'
import { type Load, load, pictureBytes } from './load'

const VISITS = Number(process.env.BENCH_VISITS || 1500)
const ROUNDS = 5
const P99_MS = 20

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

/** Seconds of CPU time since the last question. */
const cpuSeconds = (child: ChildProcess) =>
  new Promise<number>(resolve => {
    child.once('message', seconds => resolve(Number(seconds)))
    child.send('cpu')
  })

interface Run extends Load {
  /** What one core could do if nothing else ran on the machine: by CPU time. */
  readonly perCpuSecond: number
}

async function measure({ url, process: child }: Running): Promise<Run> {
  await cpuSeconds(child)
  const measured = await load(url, VISITS)
  return { ...measured, perCpuSecond: VISITS / (await cpuSeconds(child)) }
}

/** The local service on one core against fastify that only answers, turn about. */
export async function serviceFigures(): Promise<Figure[]> {
  const ours = await start('ours')
  const [picture, piece] = await pictureBytes(ours.url)
  const bare = await start('bare', { PICTURE_BYTES: String(picture), PIECE_BYTES: String(piece) })
  try {
    const servers = [ours, bare]
    for (const { url } of servers) await load(url, VISITS / 2)
    const runs = servers.map(() => [] as Run[])
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [index, server] of servers.entries()) runs[index]?.push(await measure(server))
    const middle = (name: 'perSecond' | 'perCpuSecond') => runs.map(all => round(median(all.map(run => run[name]))))
    const perCore = middle('perCpuSecond')
    const perSecond = middle('perSecond')
    const p99 = runs.map(all => round(median(all.map(run => quantile(run.initMs, 0.99)))))
    return [
      {
        name: 'local service: challenges with both pictures, per second of one core',
        unit: 'per second',
        ours: perCore[0] ?? Number.NaN,
        budget: { bound: 'at least', value: 500 },
        others: [{ name: 'bare fastify', value: perCore[1] ?? Number.NaN }],
        note: 'Three requests each; by the CPU time of the server, which other work on the machine does not lengthen.',
      },
      {
        name: 'local service: challenges with both pictures, by the clock',
        unit: 'per second',
        ours: perSecond[0] ?? Number.NaN,
        others: [{ name: 'bare fastify', value: perSecond[1] ?? Number.NaN }],
        note: `8 phones at once, ${Math.round((picture + piece) / 1024)} KB of pictures each; whoever asks shares the machine.`,
      },
      {
        name: 'local service: initialization, p99',
        unit: 'ms',
        ours: p99[0] ?? Number.NaN,
        budget: { bound: 'at most', value: P99_MS },
        others: [{ name: 'bare fastify', value: p99[1] ?? Number.NaN }],
        note: `By the clock, seen by the phones behind each other’s pictures.${(p99[1] ?? 0) > P99_MS ? ' Fastify alone, which does nothing, does not hold it in this run either: the machine had no core to spare.' : ''}`,
      },
    ]
  } finally {
    for (const { process: child } of [ours, bare]) child.disconnect()
  }
}
