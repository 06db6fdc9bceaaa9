import { spawnSync } from 'node:child_process'

export interface Timed {
  /** By the clock. */
  readonly seconds: number
  /** Of the command and all that it started. */
  readonly cpuSeconds: number
}

/** `1m2.34s` as the shell prints it. */
const secondsOf = (text: string) => {
  const [, minutes = 'NaN', seconds = 'NaN'] = /^(\d+)m([\d.]+)s$/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

/** The last line of `times` of a shell: user and system time of its children. */
export function childrenSeconds(output: string): number {
  const [user = '', system = ''] = output.trim().split('\n').pop()?.trim().split(/\s+/) ?? []
  return secondsOf(user) + secondsOf(system)
}

/** Runs a command line in a folder; throws when it fails, with the end of what it printed. Of a POSIX shell. */
export function timed(command: string, cwd: string): Timed {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `(${command}) 1>&2; code=$?; times; exit $code`], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${command}: exit ${status}\n${stderr.slice(-2000)}`)
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: childrenSeconds(stdout) }
}
