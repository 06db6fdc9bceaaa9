import { safely } from '../values/members'

/** A body that is longer than this is no answer of the service, UTF-16 units. */
const MAX_LENGTH = 1_000_000

/** A web page in the place of an answer: a firewall's, a Wi-Fi login, a proxy's. */
export const PAGE = Symbol('page')

/**
 * The value in a body, however it was delivered: parsed, as text (a relay, a host's own request function), behind a byte order mark, or as
 * the XML error envelope of Alibaba's gateway. {@link PAGE} for a web page; anything else as it came.
 */
export function readBody(body: unknown): unknown {
  if (typeof body !== 'string') return body
  if (body.length > MAX_LENGTH) return /^\s*</.test(body) ? PAGE : body
  // A byte order mark goes with the blanks.
  const text = body.trim()
  if (text[0] === '<') return envelopeIn(text) || PAGE
  if (text[0] !== '{' && text[0] !== '"') return body
  const value = safely<unknown>(() => JSON.parse(text), body)
  // Text within JSON text is what a relay gives that encodes an answer once more.
  return typeof value === 'string' && value !== body && text[0] === '"' ? readBody(value) : value
}

const ENVELOPE = ['Code', 'Message', 'RequestId', 'HostId'] as const

/** `<Error><Code>…</Code>…</Error>`: the members of the gateway's JSON envelope, `null` where there is no code. */
function envelopeIn(xml: string): object | null {
  if (!/<Error[\s>]/.test(xml) || !/<Code>/.test(xml)) return null
  const members = ENVELOPE.map(name => {
    const [, value = ''] = new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(xml) || []
    return { [name]: decoded(value.trim()) }
  })
  return Object.assign({}, ...members)
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const decoded = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] as string)
