import type { DeveloperLanguage } from '../plugin/core/errors/texts'
import type { Issue } from '../plugin/core/issues/issue'
import { CLIENT_TEXTS } from './clientTexts'
import type { Report } from './examine'
import { hintOf } from './failures'
import { FLAGS } from './options'
import { type DoctorTexts, TEXTS } from './texts'
import { visibleData } from './visible'
import { printPage } from './webview/print'

type Line = readonly [label: string, value: string | number | undefined]

/** The report for a person. Whatever a service said in it, the terminal is not steered. */
export function print(given: Report, language: DeveloperLanguage): string {
  const texts = TEXTS[language]
  const report = visibleData(given)
  const { error, page } = report
  const parts = [
    verdict(report, language),
    table(facts(report, texts)),
    issues(error?.issues ?? [], texts),
    domains(report, texts),
    page ? printPage(page, language) : '',
    unchecked(report, language),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}

/** Of the initialization; the H5 page has a verdict of its own. */
function verdict({ error, attempts }: Report, language: DeveloperLanguage): string {
  const { fine, unsent, trouble } = TEXTS[language]
  if (error) return `✗ ${error.type === 'Parameter' ? unsent : trouble}`
  return attempts === 0 ? `✓ ${CLIENT_TEXTS[language].unasked}` : `✓ ${fine}`
}

const unchecked = ({ unchecked: left = [] }: Report, language: DeveloperLanguage): string =>
  left.length === 0
    ? ''
    : [`${CLIENT_TEXTS[language].unchecked}:`, ...left.map(({ message }) => `  - ${message}`)].join('\n')

function facts(
  { host, statusCode, attempts, elapsedMs, challenge, pictures, error, failureCode }: Report,
  texts: DoctorTexts,
): Line[] {
  const { service } = error ?? {}
  const said =
    service?.code === undefined ? undefined : `${service.code}${service.message ? `: ${service.message}` : ''}`
  return [
    [texts.host, host || undefined],
    [texts.status, statusCode],
    [texts.code, error?.code],
    [texts.message, error?.message],
    [texts.fix, error?.fix],
    [texts.service, said],
    [texts.hint, failureCode === undefined ? undefined : `${failureCode}  ${hint(failureCode, texts)}`.trim()],
    [texts.challenge, challenge && `${challenge.captchaType}  certifyId ${challenge.certifyId}`],
    ['RequestId', challenge?.requestId || error?.requestId],
    ...pictures.map(
      (picture): Line => [texts.picture, `${picture.statusCode || '✗'}  ${picture.elapsedMs} ms  ${picture.url}`],
    ),
    [texts.attempts, attempts],
    [texts.time, `${elapsedMs} ms`],
    [texts.more, error?.docUrl],
  ]
}

function hint(failureCode: string, { hints }: DoctorTexts): string {
  const name = hintOf(failureCode)
  return name ? hints[name] : ''
}

const issues = (found: readonly Issue[], { fix }: DoctorTexts) =>
  found.map(issue => `  - ${flagOf(issue)}${issue.message}\n    ${fix}: ${issue.fix}`).join('\n')

function flagOf({ field }: Issue): string {
  const flag = (FLAGS as Readonly<Record<string, string>>)[field]
  return flag ? `--${flag}: ` : ''
}

function domains({ domains: wanted }: Report, texts: DoctorTexts): string {
  if (!wanted) return ''
  const { request, pictures, phone } = wanted
  if (!phone) return `${request}\n  ${texts.local}`
  return [
    `${texts.list}:\n  ${request}`,
    `  - ${texts.listNpm}`,
    `  - ${texts.listPlugin}`,
    `${pictures}\n  - ${texts.listPictures}`,
    texts.limits,
  ].join('\n')
}

/** Chinese characters take two columns of a terminal. */
const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)

function table(lines: readonly Line[]): string {
  const known = lines.filter(([, value]) => value !== undefined)
  const column = Math.max(...known.map(([label]) => width(label)))
  return known.map(([label, value]) => `  ${label}${' '.repeat(column - width(label))}  ${value}`).join('\n')
}
