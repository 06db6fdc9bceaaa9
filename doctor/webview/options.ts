import { REGION_NAMES, type Region } from '../../plugin/core/parameters/config'
import { print } from '../../plugin/core/values/print'
import { urlAsPrefix } from '../addresses'
import type { Misuse } from '../words'

/** Flags of `webview` with a value. */
export const WEBVIEW_FLAGS = ['prefix', 'region', 'out', 'check', 'allow', 'timeout'] as const
export const WEBVIEW_SWITCHES = ['force'] as const

/** What is fixed in the file, or expected of a published one. */
export interface Fixed {
  readonly prefix: string
  readonly region: Region
}

export type WebviewOptions =
  | ({
      readonly act: 'write'
      readonly out: string
      readonly force: boolean
      readonly allow: readonly string[]
    } & Fixed)
  | { readonly act: 'check'; readonly url: string; readonly timeoutMs: number; readonly expected: Partial<Fixed> }

/** The user tag is the first label of a host: nothing else may go into the file. */
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/
/** An https host for the policy, with a wildcard as its first label at most. */
const HOST = /^https:\/\/(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(?::\d{1,5})?$/i
const MOST_MS = 60_000

type Texts = Readonly<Record<string, string>>

const wrong = (flag: string, expected: string, received: string): Misuse => ({
  what: 'format',
  flag,
  expected,
  received: print(received),
})

function faultOf({ prefix, region, allow = '', timeout, check, out }: Texts): Misuse | undefined {
  const address = prefix === undefined ? undefined : urlAsPrefix(prefix)
  if (address) return { what: 'prefix', label: address.label ?? '' }
  if (prefix !== undefined && !LABEL.test(prefix)) return wrong('--prefix', '1–63 × [A-Za-z0-9_-]', prefix)
  if (region !== undefined && !REGION_NAMES.some(name => name === region))
    return wrong('--region', REGION_NAMES.join(' | '), region)
  const host = allow === '' ? undefined : allow.split(',').find(one => !HOST.test(one))
  if (host !== undefined) return wrong('--allow', 'https://host,https://*.host', host)
  const ms = Number(timeout ?? 1)
  if (!(ms >= 1 && ms <= MOST_MS)) return wrong('--timeout', `1–${MOST_MS}`, timeout ?? '')
  if (check !== undefined && out !== undefined) return { what: 'either', flag: '--out', other: '--check' }
  if (check === undefined && out === undefined) return { what: 'required', flag: '--out' }
  if (check === undefined && prefix === undefined) return { what: 'required', flag: '--prefix' }
  return out === '' ? wrong('--out', 'captcha.html', out) : undefined
}

/** Reads the flags of `webview`; the first fault is a {@link Misuse}. */
export function readWebview(texts: Texts, switches: ReadonlySet<string>): WebviewOptions | Misuse {
  const fault = faultOf(texts)
  if (fault) return fault
  const { prefix, region, check, out = '', allow = '', timeout = '10000' } = texts
  if (check !== undefined) {
    const expected = { ...(prefix && { prefix }), ...(region && { region: region as Region }) }
    return { act: 'check', url: check, timeoutMs: Number(timeout), expected }
  }
  const hosts = allow === '' ? [] : allow.split(',')
  const fixed = { prefix: prefix ?? '', region: (region ?? 'cn') as Region }
  return { act: 'write', out, force: switches.has('force'), allow: hosts, ...fixed }
}
