import { entriesOf, KINDS, type Section, sectionsOf, UNRELEASED } from './changelog'
import { NEEDED, strangersIn } from './contents'
import type { Facts } from './facts'

/**
 * `fault`: wrong, whoever looks. `todo`: a person's work that has to be done before the release, and need not be before a rehearsal
 * (`--dry-run`).
 */
export interface Finding {
  readonly kind: 'fault' | 'todo'
  readonly text: string
}

const fault = (text: string): Finding => ({ kind: 'fault', text })
const todo = (text: string): Finding => ({ kind: 'todo', text })

const SEMVER = /^(\d+)\.(\d+)\.(\d+)(?:-[\w.-]+)?$/

/** Negative where `left` is the older version. */
function compare(left: string, right: string): number {
  const [, ...a] = SEMVER.exec(left) ?? []
  const [, ...b] = SEMVER.exec(right) ?? []
  return a.map((part, at) => Number(part) - Number(b[at])).find(difference => difference !== 0) ?? 0
}

function version({ manifest, versions }: Facts): Finding[] {
  const others = Object.entries(versions).filter(([, said]) => said !== manifest.version)
  return [
    ...(SEMVER.test(manifest.version) ? [] : [fault(`package.json: ${manifest.version} is no version (1.2.3)`)]),
    ...others.map(([place, said]) => fault(`${place} says ${said}, package.json says ${manifest.version}`)),
  ]
}

const isDate = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 10) === text

function formOf(section: Section, older: Section | undefined, today: string): string[] {
  const { name, date, kinds, loose } = section
  const unknown = [...kinds.keys()].filter(kind => !(KINDS as readonly string[]).includes(kind))
  const empty = [...kinds].filter(([, entries]) => entries.length === 0).map(([kind]) => kind)
  const released = name !== UNRELEASED
  return [
    ...(released && !SEMVER.test(name) ? [`${name} is no version`] : []),
    ...(released && !isDate(date) ? [`${name} has no date: ## [${name}] - ${today}`] : []),
    ...(released && isDate(date) && date > today ? [`${name} is dated ${date}, after today`] : []),
    ...(released && entriesOf(section).length === 0 ? [`${name} has no entry`] : []),
    ...unknown.map(kind => `${name}: ${kind} is none of ${KINDS.join(', ')}`),
    ...empty.map(kind => `${name}: nothing below ${kind}`),
    ...loose.map(line => `${name}: below no kind (### Added): ${line}`),
    ...(released && older && compare(name, older.name) <= 0 ? [`${name} stands above ${older.name}`] : []),
  ]
}

function changelog({ changelog: text, manifest, today }: Facts): Finding[] {
  const sections = sectionsOf(text)
  const form = sections.flatMap((section, at) => formOf(section, sections[at + 1], today))
  const late = sections.slice(1).some(({ name }) => name === UNRELEASED) ? [`${UNRELEASED} is not the first`] : []
  const waiting = sections.filter(({ name }) => name === UNRELEASED).flatMap(entriesOf)
  const own = sections.some(({ name }) => name === manifest.version)
  const heading = `## [${manifest.version}] - ${today}`
  const missing =
    waiting.length > 0
      ? todo(`put the ${waiting.length} entries of ${UNRELEASED} below ${heading}`)
      : fault(`nothing about ${manifest.version}: write what changed below ${heading}`)
  const unnamed = fault(`${waiting.length} entries of ${UNRELEASED} would be released with ${manifest.version} unnamed`)
  return [...[...form, ...late].map(fault), ...(!own ? [missing] : waiting.length > 0 ? [unnamed] : [])]
}

function tag({ tag: at, manifest }: Facts): Finding[] {
  const name = `v${manifest.version}`
  if (at === 'elsewhere') return [fault(`${name} is the tag of another commit: was it released? take the next version`)]
  return at === 'here' ? [] : [todo(`git tag -s ${name} -m ${name}`)]
}

const committed = ({ changed }: Facts) =>
  changed.length === 0
    ? []
    : [todo(`commit first: ${changed.slice(0, 5).join(', ')}${changed.length > 5 ? ', …' : ''}`)]

const tarball = ({ packed }: Facts) => [
  ...strangersIn(packed.keys()).map(path => fault(`${path} is not in the table of gulp/release/contents.ts`)),
  ...NEEDED.filter(path => !packed.has(path)).map(path => fault(`${path} is missing`)),
]

const types = ({ typeErrors }: Facts) => (typeErrors === '' ? [] : typeErrors.split('\n').slice(0, 5).map(fault))

const size = ({ excess }: Facts) => excess.map(fault)

const docs = ({ staleDocs }: Facts) => staleDocs.map(path => fault(`${path} is stale: npm run docs`))

function licences({ manifest, packed }: Facts): Finding[] {
  const installed = Object.keys(manifest.dependencies ?? {})
  return [
    ...(manifest.license === 'MIT' ? [] : [fault(`package.json: license is ${manifest.license}`)]),
    ...(/^MIT License/.test(String(packed.get('LICENSE') ?? '')) ? [] : [fault('LICENSE is not the text of MIT')]),
    ...installed.map(name => fault(`${name} would be installed with the package: name its licence, or do without`)),
  ]
}

/** npm compares it with the repository that the workflow runs in. */
function owner({ manifest: { repository } }: Facts): Finding[] {
  const url = typeof repository === 'string' ? repository : repository?.url
  return url
    ? []
    : [todo('package.json has no repository.url, without which npm publishes no provenance; its owner knows it')]
}

/** By name, in the order of the report. */
export const CHECKS: Readonly<Record<string, (facts: Facts) => readonly Finding[]>> = {
  version,
  changelog,
  tag,
  committed,
  tarball,
  types,
  size,
  docs,
  licences,
  owner,
}
