import { resolve } from 'node:path'
import { Stage } from '../browser/harness'
import { type Cell, MODES, type Result, runCell } from './cell'
import { FAULTS, type FaultRow, STRIKES } from './faults'
import { startSocketFaults } from './sockets'
import { Wire } from './wire'

export interface MatrixOptions {
  /** Default: all. */
  readonly faults?: readonly FaultRow[]
  /** Pages side by side. Default 3. */
  readonly pages?: number
  readonly onResult?: (result: Result) => void
}

const cellsOf = (faults: readonly FaultRow[]): Cell[] =>
  faults.flatMap(fault => STRIKES.flatMap(strike => MODES.map(mode => ({ fault, strike, mode }))))

/** Every fault in both modes at every attempt, through the built component in Chromium. */
export async function runMatrix({ faults = FAULTS, pages = 3, onResult }: MatrixOptions = {}): Promise<Result[]> {
  const sockets = await startSocketFaults()
  const stage = await Stage.create({ miniprogramRoot: resolve('test/matrix/fixture'), seed: 1 })
  const { service } = stage.servers
  // A browser sends a request again by itself when a connection that it kept alive is cut: the same bytes, with a nonce that is used.
  service.app.server.maxRequestsPerSocket = 1
  const cells = cellsOf(faults)
  const results = new Map<Cell, Result>()
  const queue = [...cells]
  const work = async () => {
    const app = await stage.openPage('pages/cell/index')
    const wire = new Wire(service, sockets)
    await wire.install(app.page)
    for (let cell = queue.shift(); cell; cell = queue.shift()) {
      const result = await runCell(app, wire, service, cell)
      results.set(cell, result)
      onResult?.(result)
    }
  }
  try {
    await service.warmUp()
    await Promise.all(Array.from({ length: pages }, work))
    await stage.endTest()
  } finally {
    await stage.close()
    await sockets.close()
  }
  return cells.flatMap(cell => results.get(cell) ?? [])
}
