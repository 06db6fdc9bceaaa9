/** A port that is none, or that cannot be had, in one line for people. */
export class PortProblem extends Error {}

/** A port as a number. `name` is the variable or the option that says it. Throws a {@link PortProblem}. */
export function portOf(name: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65535) return port
  throw new PortProblem(`${name}: the port must be a number from 0 to 65535, not ${JSON.stringify(text.slice(0, 40))}.`)
}

/** What to throw when listening failed: a {@link PortProblem} where it is about the port, else the fault itself. */
export function listenFault(fault: unknown, port: number, names: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined
  const advice = `Choose another one with ${names}.`
  if (code === 'EADDRINUSE') return new PortProblem(`Port ${port} is in use. ${advice}`)
  if (code === 'EACCES') return new PortProblem(`Port ${port} may not be opened by this user. ${advice}`)
  return fault
}
