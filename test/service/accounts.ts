/** THE table of accounts, by user tag (prefix). */
export interface Account {
  /** The bill is not paid: every call answers Forbidden.AccountAccessDenied. */
  readonly overdue?: true
  /** Queries per second of the whole account; over it: Throttling. */
  readonly queriesPerSecond?: number
  /** Initializations a minute of one client; over it: ThrottlingByStrategy. */
  readonly initsPerMinute?: number
}

const ACCOUNTS: Readonly<Record<string, Account>> = {
  demo: {},
  overdue: { overdue: true },
  busy: { queriesPerSecond: 1 },
  strict: { initsPerMinute: 3 },
}

export const PREFIXES: readonly string[] = Object.keys(ACCOUNTS)

export const accountOf = (prefix: string): Account | undefined =>
  Object.hasOwn(ACCOUNTS, prefix) ? ACCOUNTS[prefix] : undefined

/** AccessKey ID -> secret, for the server API. It can check every account's answers. */
const ACCESS_KEYS: Readonly<Record<string, string>> = { test: 'test-secret' }

export const secretOf = (accessKeyId: string): string | undefined =>
  Object.hasOwn(ACCESS_KEYS, accessKeyId) ? ACCESS_KEYS[accessKeyId] : undefined
