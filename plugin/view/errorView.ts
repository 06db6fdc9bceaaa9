import { CATALOG, type ErrorType, type KnownCode } from '../core/errors/catalog'
import type { ErrorDetail } from '../core/errors/detail'
import { hasOwn } from '../core/values/record'
import type { TextKey, Texts } from '../locales/types'

export interface ErrorView {
  /** For the person. */
  readonly text: string
  /** For the developer. */
  readonly message: string
  readonly fix: string
  readonly code: string
  /** One line for each parameter or member that is wrong. */
  readonly issues: readonly string[]
  readonly requestId: string
  /** `false`: only a change of the page fixes it. */
  readonly canRetry: boolean
  /** Count-down of a cool-down, `''` when there is none. */
  readonly wait: string
}

/** What a person is told: by code where it matters to them, else by type. */
const TROUBLES: Readonly<Record<ErrorType, TextKey>> = {
  Configuration: 'UNAVAILABLE',
  Account: 'UNAVAILABLE',
  RateLimiting: 'CONGESTION',
  Service: 'CONGESTION',
  Device: 'UNAVAILABLE',
  Parameter: 'UNAVAILABLE',
  Network: 'CONGESTION',
  Protocol: 'UNAVAILABLE',
  Resource: 'CONGESTION',
  Unknown: 'UNAVAILABLE',
}
const TROUBLES_BY_CODE: Readonly<Partial<Record<KnownCode, TextKey>>> = {
  ThrottlingByStrategy: 'FAIL_FREQUENT',
  NetworkUnavailable: 'OFFLINE',
  DomainNotAllowed: 'UNAVAILABLE',
  InvalidUrl: 'UNAVAILABLE',
  HttpError: 'CONGESTION',
}

const isKnown = (code: string): code is KnownCode => hasOwn(CATALOG, code)

const troubleKey = ({ code, type }: ErrorDetail): TextKey =>
  (isKnown(code) ? TROUBLES_BY_CODE[code] : undefined) ?? TROUBLES[type]

/** Only a change of the page fixes these, so no retry by hand is offered. */
const fixedByPage = (type: ErrorType): boolean => type === 'Parameter' || type === 'Configuration'

/** Chinese puts no space after its full stop. */
const joined = (message: string, fix: string) => `${message}${message.endsWith('。') ? '' : ' '}${fix}`

/** A line for each issue: what is wrong and how to fix it, unless the line above or the error itself says that. */
const issueLines = ({ fix: ofError, issues = [] }: ErrorDetail): readonly string[] =>
  issues.map(({ message, fix }, index) => {
    const above = issues[index - 1]
    return fix === ofError || fix === (above && above.fix) ? message : joined(message, fix)
  })

/** All that a developer is told, a line for each thing. */
export const errorLines = (error: ErrorDetail): readonly string[] => [
  joined(error.message, error.fix),
  ...issueLines(error),
]

/** `wait`: text of the cool-down that still runs, `''` when there is none. */
export const errorView = (error: ErrorDetail, texts: Texts, wait: string): ErrorView => ({
  text: texts[troubleKey(error)],
  message: error.message,
  fix: error.fix,
  code: error.code,
  issues: issueLines(error),
  requestId: error.requestId ?? '',
  canRetry: !fixedByPage(error.type),
  wait,
})
