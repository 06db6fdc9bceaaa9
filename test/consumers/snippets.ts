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

/** Those of a framework that only `npm run test:consumers` installs, by the consumer that compiles them. */
export const IN_CONSUMERS: Readonly<Record<string, readonly string[]>> = {
  taro: ['doc/taro.md', 'doc/taro.zh-CN.md'],
  'uni-app': ['doc/uni-app.md', 'doc/uni-app.zh-CN.md'],
}

export const CODE = ['ts', 'tsx', 'vue'] as const

/** What a consumer has to compile besides its own pages. */
export const snippetsFor = (consumer: string): Snippet[] =>
  (IN_CONSUMERS[consumer] ?? [])
    .flatMap(snippetsOf)
    .filter(({ language }) => (CODE as readonly string[]).includes(language))
