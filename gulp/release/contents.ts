import type { Files } from '../files'

/** What each file of the package is for; the first row that fits. A file that no row knows is not published. */
const CONTENTS: readonly (readonly [files: RegExp, purpose: string])[] = [
  [/^package\.json$/, 'names, entries, version'],
  [/^LICENSE$/, 'licence'],
  [/^README(\.[\w-]+)?\.md$/, 'manual, in both languages'],
  [/^llms\.txt$/, 'index for language models'],
  [
    /^(doc\/([\w-]+\/)?[\w.-]+|test\/(consumers|service)\/README|CHANGELOG|CONTRIBUTING|SECURITY)\.md$/,
    'documents that the manual links to',
  ],
  [/^doc\/(pictures\/[\w-]+\/\w+\.webp|bench\/(bench\.svg|\w+\.json))$/, 'pictures and figures in the documents'],
  [/^dist\/npm\/index\.js$/, 'module: version, codes, configure()'],
  [/^dist\/npm\/captcha\/.+\.(js|json|wxml|wxss)$/, 'component: popup and panel'],
  [/^dist\/npm\/challenges\/.+\.(js|json|wxml|wxss|wxs)$/, 'challenges, one folder for each way to answer'],
  [/^dist\/npm\/handover\/.+\.(js|json|wxml|wxss)$/, "Alibaba's own clients in the place of our challenge"],
  [/^dist\/npm\/locales\/.+\.js$/, 'texts in 17 languages'],
  [/^dist\/npm\/styles\/.+\.wxss$/, 'styles'],
  [/^dist\/npm\/[a-z]+\.js$/, 'code that components share, by layer'],
  [/^dist\/types\/.+\.d\.ts$/, 'types; stay on the developer’s machine'],
  [/^dist\/editor\/.+\.(json|code-snippets)$/, 'completion in editors; stays there, too'],
  [
    /^dist\/uni_modules\/aliyun-captcha\/wxcomponents\/.+\.(js|json|wxml|wxss|wxs)$/,
    'uni-app: the native component within its module',
  ],
  [
    /^dist\/uni_modules\/aliyun-captcha\/([\w.-]+\.(json|md|d\.ts)|LICENSE|components\/.+\.vue|types\/.+\.d\.ts)$/,
    'uni-app: <aliyun-captcha> for Vue pages, its types and manual',
  ],
  [/^dist\/resolver\/index\.(js|d\.ts)$/, 'weapp-vite: finds the component of a tag'],
  [/^dist\/bin\/cli\.js$/, 'command line tool: npx aliyun-captcha-miniprogram'],
]

const purposeOf = (path: string) => CONTENTS.find(([files]) => files.test(path))?.[1]

export const strangersIn = (packed: Iterable<string>): string[] => [...packed].filter(path => !purposeOf(path))

/** What has to be there for the package to work at all; the rest follows from imports and manifests. */
export const NEEDED = ['package.json', 'LICENSE', 'README.md', 'dist/npm/captcha/captcha.json', 'dist/bin/cli.js']

export interface Part {
  readonly purpose: string
  readonly files: number
  readonly bytes: number
}

/** The package as a table, in the order above. */
export function partsOf(packed: Files): Part[] {
  const files = [...packed]
  const mine = (purpose: string) => files.filter(([path]) => purposeOf(path) === purpose)
  return CONTENTS.map(([, purpose]) => ({
    purpose,
    files: mine(purpose).length,
    bytes: mine(purpose).reduce((sum, [, { length }]) => sum + length, 0),
  })).filter(part => part.files > 0)
}
