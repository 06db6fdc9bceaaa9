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

/** A consumer that compiles code of documents, too. */
export type Compiler = 'taro' | 'taro-vue' | 'uni-app' | 'uni-app-module' | 'weapp-vite'

/** Whose code it is, by language, page and content; the first row that fits. */
const COMPILERS: readonly (readonly [compiler: Compiler, fits: (snippet: Snippet) => boolean])[] = [
  ['uni-app-module', ({ language, code }) => language === 'vue' && code.includes('<aliyun-captcha')],
  ['taro-vue', ({ language, page }) => language === 'vue' && /^doc\/taro/.test(page)],
  ['uni-app', ({ language }) => language === 'vue'],
  ['taro', ({ language, page }) => language === 'tsx' || (language === 'ts' && /^doc\/taro/.test(page))],
  ['uni-app', ({ language, page }) => language === 'ts' && /^doc\/uni-app/.test(page)],
  ['weapp-vite', ({ language, page }) => language === 'ts' && /^doc\/weapp-vite/.test(page)],
]

/** The consumer that compiles it, or `null`: it needs nothing that only `npm run test:consumers` installs. */
export const consumerOf = (snippet: Snippet): Compiler | null =>
  COMPILERS.find(([, fits]) => fits(snippet))?.[0] ?? null

/** Every block of code of the documents that stands for itself. */
export const snippets = (): Snippet[] => DOCUMENTS.filter(page => !COMPARED.includes(page)).flatMap(snippetsOf)
