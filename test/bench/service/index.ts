import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Context } from '../context'
import { type Figure, figureOf, quantile } from '../figure'
import { mapped, turnAbout } from '../turns'
import { type Load, load, pictureBytes } from './load'

const VISITS = 1500
const ROUNDS = 7
const FLOOR = 'bare fastify'

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
export async function serviceFigures({ samples }: Context): Promise<Figure[]> {
  const ours = await start('ours')
  const [picture, piece] = await pictureBytes(ours.url)
  const bare = await start('bare', { PICTURE_BYTES: String(picture), PIECE_BYTES: String(piece) })
  try {
    const servers = [
      { name: 'ours', ...ours },
      { name: FLOOR, ...bare },
    ]
    for (const { url } of servers) await load(url, VISITS / 2)
    const runs = await turnAbout(servers, samples(ROUNDS), measure)
    const of = (member: (run: Run) => number) => mapped(runs, member)
    return [
      figureOf(
        {
          name: 'local service: challenges with both pictures, per second of one core',
          unit: 'per second',
          budget: { bound: 'at least', value: 500 },
          note: 'Three requests each; by the CPU time of the server.',
        },
        of(run => run.perCpuSecond),
      ),
      figureOf(
        {
          name: 'local service: the same, beside fastify alone',
          unit: 'per second',
          budget: { bound: 'at least', value: 0.6, of: FLOOR },
          note: 'Fastify reads the same form and sends the same bytes, and decides nothing.',
        },
        of(run => run.perCpuSecond),
      ),
      figureOf(
        {
          name: 'local service: challenges with both pictures, by the clock',
          unit: 'per second',
          note: `8 phones at once, ${Math.round((picture + piece) / 1024)} KB of pictures each; whoever asks shares the machine.`,
        },
        of(run => run.perSecond),
      ),
      figureOf(
        {
          name: 'local service: initialization, p99',
          unit: 'ms',
          note: 'By the clock, seen by the phones behind each other’s pictures.',
        },
        of(run => quantile(run.initMs, 0.99)),
      ),
    ]
  } finally {
    for (const { process: child } of [ours, bare]) child.disconnect()
  }
}
