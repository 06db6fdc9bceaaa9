import { DOCUMENTS } from '../../doc/tables/docs'

/** Every document that a person reads: the generated figures and the READMEs of the tests included. */
export const PAGES: readonly string[] = [
  ...DOCUMENTS,
  'doc/bench/README.md',
  'test/service/README.md',
  'test/consumers/README.md',
]

/** Why a page has no other language. */
export const ONE_LANGUAGE: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': 'for those who change the project, whose sources are in English',
  'CHANGELOG.md': 'as CONTRIBUTING.md',
  'SECURITY.md': 'as CONTRIBUTING.md',
  'doc/README.md': 'WeChat shows it to users of the plugin, in Chinese',
  'doc/protocol.md': 'for those who read the sources or run a relay',
  'doc/threat-model.md': 'for reviewers of the project',
  'doc/faults.md': 'measured and generated; doc/errors says what the codes mean, in both languages',
  'doc/bench/README.md': 'measured and generated',
  'test/service/README.md': 'for those who write tests',
  'test/consumers/README.md': 'for those who write tests',
}

export const chineseOf = (path: string): string => path.replace(/\.md$/, '.zh-CN.md')

/** English pages with a Chinese one. */
export const TRANSLATED: readonly string[] = PAGES.filter(
  path => !path.endsWith('.zh-CN.md') && !(path in ONE_LANGUAGE),
)

/** The anchor of a heading, as GitHub makes it. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')

/** Blocks of code, fences included, wherever they are indented. */
export const codeBlocks = (text: string): string[] => text.match(/^ *```[\s\S]*?^ *```$/gm) ?? []

export const withoutCode = (text: string): string =>
  text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '')

/** What is written by hand: generated tables come from sources, which have tests of their own. */
export const handWritten = (text: string): string => text.replace(/<!-- table: [\s\S]*?<!-- end -->/g, '')

/** The outline that both languages share: levels of headings, tables by their columns and rows. */
export const outline = (text: string): string[] =>
  text
    .split('\n')
    .filter(line => /^(#+ |\s*\||<!-- table)/.test(line))
    .map(line =>
      /^\s*\|/.test(line)
        ? `row of ${line.replace(/\\\|/g, '').split('|').length}`
        : (/^(#+|<!--.*)/.exec(line)?.[0] ?? line),
    )

const PLACEHOLDERS: readonly (readonly [string, string])[] = [
  ['您的场景', 'your-scene'],
  ['您的身份标', 'your-user-tag'],
  ['插件的 AppID', 'AppID of the plugin'],
  ['登录', 'Log in'],
  ['换一种方式', 'Another way'],
]

/** Code without what a translation changes: comments, and placeholders. */
export const untranslated = (block: string): string =>
  PLACEHOLDERS.reduce((text, [cn, en]) => text.replaceAll(cn, en), block)
    .replace(/\/\*\*.*?\*\//g, '')
    .replace(/(^|\s)(\/\/|#) .*$/gm, '')
    .replace(/[ \t]+$/gm, '')
