import { createHash } from 'node:crypto'

/** What an earlier run wrote: it lies beside the files, and goes into the project's repository with them. */
export interface CopyRecord {
  readonly generator: string
  readonly version: string
  /** SHA-256 by path, with forward slashes. */
  readonly files: Readonly<Record<string, string>>
}

/** Without an extension: WeChat's compiler would take a `.json` along to phones. */
export const RECORD = '.aliyun-captcha'

const GENERATOR = 'aliyun-captcha-miniprogram'

/** Of a text, whatever line ends git gave it. */
export const hashOf = (content: Buffer): string =>
  createHash('sha256').update(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1').digest('hex')

/** A path that stays below its folder. */
export const isSafe = (path: string): boolean =>
  /^[\w@.-]+(?:\/[\w@.-]+)*$/.test(path) && !path.split('/').some(part => /^\.+$/.test(part))

const isRecord = (value: unknown): value is CopyRecord => {
  const { generator, version, files } = (value ?? {}) as Partial<Record<keyof CopyRecord, unknown>>
  if (generator !== GENERATOR || typeof version !== 'string' || typeof files !== 'object' || files === null)
    return false
  return Object.entries(files).every(([path, hash]) => isSafe(path) && /^[0-9a-f]{64}$/.test(String(hash)))
}

/** `null`: it is none of ours, and nothing is removed or replaced for its sake. */
export function readRecord(text: string): CopyRecord | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** Of files whose paths all begin with `folder`. */
export const recordOf = (version: string, files: ReadonlyMap<string, Buffer>, folder: string): string => {
  const hashes = Object.fromEntries([...files].map(([path, content]) => [path.slice(folder.length), hashOf(content)]))
  return `${JSON.stringify({ generator: GENERATOR, version, files: hashes }, null, 2)}\n`
}
