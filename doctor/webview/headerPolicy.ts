import { error, type Finding } from './findings'
import { HOSTS } from './hosts'
import { hashOf } from './policy'

type Need = readonly [directive: string, source: string]

/** What the page cannot do without; a policy of the server is applied beside that of the file. */
const NEEDS: readonly Need[] = [
  ...HOSTS.scripts.map(host => ['script-src', host] as const),
  ['style-src', "'unsafe-inline'"],
  ['connect-src', HOSTS.connections[1] ?? ''],
  ['img-src', HOSTS.pictures[0] ?? ''],
]

/** What a policy in the server's header blocks of a page of ours. */
export function policyFindings(header: string | string[] | undefined, html: string): Finding[] {
  const policies = String(header ?? '')
    .split(',')
    .filter(policy => policy.trim() !== '')
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? []
  const needs: readonly Need[] = [['script-src', hashOf(script)], ...NEEDS]
  const blocked = policies.flatMap(policy => needs.filter(need => !allows(policy, need)).map(need => need.join(' ')))
  return blocked.length === 0 ? [] : [error('PolicyBlocks', { blocked: [...new Set(blocked)].join(', ') })]
}

/** Whether a policy lets a source through, as far as it can be read without a browser: hosts are compared by their last labels. */
function allows(policy: string, [directive, source]: Need): boolean {
  const directives = policy.split(';').map(one => one.trim().split(/\s+/))
  const named = (name: string) => directives.find(([own = '']) => own.toLowerCase() === name)
  const sources = (named(directive) ?? named('default-src'))?.slice(1)
  if (!sources || sources.includes(source)) return true
  // Hashes and nonces switch 'unsafe-inline' off.
  if (source.startsWith("'"))
    return (
      source !== "'unsafe-inline'" &&
      sources.includes("'unsafe-inline'") &&
      !sources.some(one => /^'(sha|nonce-)/.test(one))
    )
  const host = source.replace(/^https:\/\/(\*\.)?/, '')
  return sources.some(one => one === '*' || one === 'https:' || covers(one.replace(/^https:\/\//, ''), host))
}

const covers = (allowed: string, host: string): boolean =>
  allowed === host || (allowed.startsWith('*.') && `.${host}`.endsWith(allowed.slice(1)))
