import { posix } from 'node:path'
import { ERROR_CODES } from '../../plugin/core/errors/catalog'
import { code } from './markdown'
import { exportsOf, membersOf, source } from './read'
import { externalClasses, variables } from './styles'
import { events, properties } from './surface'

/** The index for language models (https://llmstxt.org): at the root, where the package has it, and beside the documents. */
export const LLMS = ['llms.txt', 'doc/llms.txt'] as const

interface Link {
  readonly name: string
  /** From the root. */
  readonly path: string
  readonly about: string
}

const links = (text: string): { readonly name: string; readonly path: string; readonly note: string }[] =>
  [...text.matchAll(/\[([^\]]+)\]\(([^)]+)\)(?:\s*[(（]([^)）]*)[)）])?/g)].map(
    ([, name = '', path = '', note = '']) => ({
      name,
      path: posix.join('doc', path),
      note: note.replace(/\s*\n\s*/g, ' '),
    }),
  )

/** Rows of an index: what a reader wants, and the pages to read for it. */
function pagesOf(index: string): Link[] {
  const rows = [...source(index).matchAll(/^\| (.+?) \| (\[.+) \|$/gm)]
  return rows.flatMap(([, about = '', cell = '']) => links(cell).map(({ name, path }) => ({ name, path, about })))
}

/** Below the table: pages for those who change the project. */
const othersOf = (index: string): Link[] =>
  links(source(index).replace(/^[\s\S]*\|\n\n/, '')).map(({ name, path, note }) => ({ name, path, about: note }))

const names = (all: readonly string[]) => all.map(code).join(' ')

export function llmsIndex(at: string): string {
  const { name, description } = JSON.parse(source('package.json')) as { name: string; description: string }
  const item = ({ name: page, path, about }: Link) =>
    `- [${page}](${posix.relative(posix.dirname(at), path)})${about === '' ? '' : `: ${about}`}`
  return [
    `# ${name}`,
    '',
    `> ${description}`,
    '',
    'The challenge of `client="own"` is for development and tests. In production Alibaba\'s own client judges, and your server verifies',
    '`captchaVerifyParam` of `success`. Nothing that a phone says is a proof.',
    '',
    'Names that exist (a service may answer other codes, which reach the page verbatim):',
    '',
    `- Properties of \`<captcha>\`: ${names(properties().map(({ attribute }) => attribute))}`,
    `- Events, as \`bind:name\`: ${names(events().map(event => event.name))}`,
    `- Methods of the instance: ${names(membersOf('plugin/types/instance.ts', 'CaptchaInstance').map(method => `${method.name}()`))}`,
    `- Exports of the module: ${names(exportsOf('plugin/index.ts').map(exported => exported.name))}`,
    `- Codes of \`error\`: ${names(ERROR_CODES)}`,
    `- CSS variables: ${names(variables().map(variable => `--captcha-${variable.name}`))}`,
    `- External classes: ${names(externalClasses())}`,
    '',
    '## Documents',
    ...pagesOf('doc/index.md').map(item),
    '',
    '## 中文文档',
    ...pagesOf('doc/index.zh-CN.md')
      .filter(({ path }) => path.endsWith('.zh-CN.md'))
      .map(item),
    '',
    '## Optional',
    ...othersOf('doc/index.md').map(item),
    '',
  ].join('\n')
}
