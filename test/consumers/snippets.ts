import { DOCUMENTS } from '../../doc/tables/docs'
import { source } from '../../doc/tables/read'

export interface Snippet {
  /** From the root, with the line of the fence: `doc/taro.md:23`. */
  readonly at: string
  readonly page: string
  /** As the fence says: `ts`. */
  readonly language: string
  readonly code: string
}

/** Blocks of code of a document that say their language, without the indentation of the list they stand in. */
export function snippetsOf(page: string): Snippet[] {
  const text = source(page)
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^\1```$/gm)].map(
    ({ index, 1: indent = '', 2: language = '', 3: body = '' }) => ({
      at: `${page}:${text.slice(0, index).split('\n').length}`,
      page,
      language,
      code: body.replace(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  )
}

/** The name of a file that holds it: `doc-taro-md-23.tsx`. */
export const fileOf = ({ at, language }: Snippet): string => `${at.replace(/\W+/g, '-')}.${language}`

/** Parts of files, which a test of the documents compares with the projects that are built. */
const COMPARED = ['doc/subpackages.md', 'doc/subpackages.zh-CN.md']

/** Pages whose TypeScript is that of a framework. */
const OF_TARO = ['doc/taro.md', 'doc/taro.zh-CN.md']
const OF_UNI_APP = ['doc/uni-app.md', 'doc/uni-app.zh-CN.md']

/** The consumer that compiles it, or `null`: it needs nothing that only `npm run test:consumers` installs. */
export function consumerOf({ page, language }: Snippet): 'taro' | 'uni-app' | null {
  if (language === 'tsx' || (language === 'ts' && OF_TARO.includes(page))) return 'taro'
  return language === 'vue' || (language === 'ts' && OF_UNI_APP.includes(page)) ? 'uni-app' : null
}

/** Every block of code of the documents that stands for itself. */
export const snippets = (): Snippet[] => DOCUMENTS.filter(page => !COMPARED.includes(page)).flatMap(snippetsOf)
