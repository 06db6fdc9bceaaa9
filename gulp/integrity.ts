import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from './run'

/** SHA-512 as npm writes it: 64 bytes in Base64. */
export const INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/

/** npm's own script when npm runs us; its name else. */
const [program, ...before] = process.env.npm_execpath
  ? ([process.execPath, process.env.npm_execpath] as const)
  : (['npm'] as const)

/** Integrity of a published package, asked of the registry that npm is configured for. */
export async function integrityOf(name: string, version: string): Promise<string> {
  const words = ['view', `${name}@${version}`, 'dist.integrity', '--json']
  const { stdout } = await promisify(execFile)(program, [...before, ...words], { cwd: root })
  const integrity: unknown = JSON.parse(stdout)
  if (typeof integrity !== 'string' || !INTEGRITY.test(integrity))
    throw new Error(`${name}@${version}: npm knows no SHA-512 of it`)
  return integrity
}
