import type { DeveloperLanguage } from '../../plugin/core/errors/texts'
import type { CopyFault } from './copy'
import type { Kind } from './kinds'

interface Advice {
  readonly message: string
  readonly fix: string
}

export interface Next {
  readonly text: string
  /** Left out where `pages.json` says so already. */
  readonly unless?: 'registered'
}

export interface CopyTexts {
  readonly help: string
  readonly kinds: Readonly<Record<Kind, string>>
  /** `{what}`, `{version}`, `{before}`, `{target}`. */
  readonly done: Readonly<Record<'copied' | 'would' | 'same', string>>
  readonly counts: string
  readonly next: Readonly<Record<Kind, readonly Next[]>>
  readonly noPages: string
  readonly fix: string
  readonly refused: Readonly<Record<CopyFault['code'], Advice>>
}

const usage = 'aliyun-captcha-miniprogram copy <dir> [--native | --uni] [options]'

export const COPY_TEXTS: Readonly<Record<DeveloperLanguage, CopyTexts>> = {
  en: {
    help: `${usage}

Copies what a project without npm building needs. Run it again after each upgrade of this package.

  <dir>                        native: the folder of app.json, of a subpackage, or wxcomponents of uni-app; uni-app: the
                               folder of pages.json
  --native                     the component alone, to <dir>/aliyun-captcha
  --uni                        the module of uni-app with <aliyun-captcha>, to <dir>/uni_modules/aliyun-captcha
                               Without one of the two: native where app.json is, or in a folder called wxcomponents;
                               uni where pages.json is
  --dry-run                    says what would be done, and does nothing
  --force                      replaces files that were changed by hand, or that another hand wrote
  --language en|cn             of what is printed; default: the terminal's
  --json                       prints the report as JSON
  -h, --help   -v, --version

It notes what it wrote in .aliyun-captcha beside the files; the next run removes what is left of an older version.
Where a file was changed, or is none of its own, it names it and changes nothing. It writes through no links.

Exit code: 0 copied, or nothing to do; 1 refused, or not writable; 2 the arguments are wrong; 4 the command itself failed.`,
    kinds: { native: 'component', uni: 'uni-app module' },
    done: {
      copied: 'Copied: {what} {version}[ over {before}] to {target}',
      would: 'Would be copied: {what} {version}[ over {before}] to {target}',
      same: 'Nothing to do: {what} {version} is in {target}',
    },
    counts: '{added} new, {updated} replaced, {removed} removed, {unchanged} as they were',
    next: {
      native: [
        { text: 'JSON of the page: "usingComponents": { "captcha": "{component}" }' },
        { text: 'Commit the folder, .aliyun-captcha too.' },
      ],
      uni: [
        {
          text: 'pages.json, within "globalStyle": "usingComponents": { "aliyun-captcha-native": "{component}" }',
          unless: 'registered',
        },
        { text: 'Template: <aliyun-captcha ref="captcha" scene-id="…" prefix="…" @success="…" @error="…" />' },
        { text: 'Commit the folder, .aliyun-captcha too.' },
      ],
    },
    noPages: 'There is no pages.json: uni-app looks for uni_modules beside it.',
    fix: 'Fix',
    refused: {
      noFolder: { message: '{target} is no folder.', fix: 'Correct the path, or make the folder first.' },
      unknownKind: {
        message: '{target} has neither app.json nor pages.json.',
        fix: 'Say which is meant: --native or --uni.[ Or did you mean the folder {near} in it?]',
      },
      twoKinds: {
        message: '{target} has both app.json and pages.json.',
        fix: 'Say which is meant: --native or --uni.',
      },
      foreign: {
        message: 'Nothing was copied to {target}: not as this command wrote them: {paths}',
        fix: 'Move your changes elsewhere and delete these files, or replace them with --force.',
      },
      link: {
        message: 'Nothing was copied to {target}: links in the way: {paths}',
        fix: 'Replace each link by a folder or a file of its own, or name the folder that it leads to.',
      },
      unwritable: {
        message: '{target} cannot be written: {reason}',
        fix: 'Check who may write there, and run it again.',
      },
    },
  },
  cn: {
    help: `${usage}

复制不使用 npm 构建的项目所需的文件。每次升级本包后再运行一次。

  <dir>                        原生：app.json 所在文件夹、分包文件夹，或 uni-app 的 wxcomponents；
                               uni-app：pages.json 所在文件夹
  --native                     只复制组件，到 <dir>/aliyun-captcha
  --uni                        复制带 <aliyun-captcha> 的 uni-app 模块，到 <dir>/uni_modules/aliyun-captcha
                               两个都不写时：有 app.json，或文件夹名为 wxcomponents，按原生；有 pages.json，按 uni-app
  --dry-run                    只说明会做什么，不写入
  --force                      手工改过的、他人写的同名文件也替换
  --language en|cn             输出的语言；默认随终端
  --json                       以 JSON 输出报告
  -h, --help   -v, --version

写过的文件记录在旁边的 .aliyun-captcha 里；下次运行时删除旧版本留下的文件。
有文件被改过，或不是本命令写的，就列出文件名，什么也不改。不经过符号链接写入。

退出码：0 已复制，或无需复制；1 拒绝，或写不进去；2 参数有误；4 命令自身出错。`,
    kinds: { native: '组件', uni: 'uni-app 模块' },
    done: {
      copied: '已复制：{what} {version}[（原为 {before}）] → {target}',
      would: '将会复制：{what} {version}[（原为 {before}）] → {target}',
      same: '无需复制：{what} {version} 已在 {target}',
    },
    counts: '新增 {added}，替换 {updated}，删除 {removed}，不变 {unchanged}',
    next: {
      native: [
        { text: '页面的 JSON："usingComponents": { "captcha": "{component}" }' },
        { text: '提交这个文件夹，包括 .aliyun-captcha。' },
      ],
      uni: [
        {
          text: 'pages.json 的 "globalStyle" 里："usingComponents": { "aliyun-captcha-native": "{component}" }',
          unless: 'registered',
        },
        { text: '模板：<aliyun-captcha ref="captcha" scene-id="…" prefix="…" @success="…" @error="…" />' },
        { text: '提交这个文件夹，包括 .aliyun-captcha。' },
      ],
    },
    noPages: '这里没有 pages.json：uni-app 在它旁边找 uni_modules。',
    fix: '解决办法',
    refused: {
      noFolder: { message: '{target} 不是文件夹。', fix: '检查路径，或先建立文件夹。' },
      unknownKind: {
        message: '{target} 里没有 app.json，也没有 pages.json。',
        fix: '请写明 --native 或 --uni。[或者您指的是其中的 {near} 文件夹？]',
      },
      twoKinds: { message: '{target} 里既有 app.json 也有 pages.json。', fix: '请写明 --native 或 --uni。' },
      foreign: {
        message: '没有复制到 {target}：这些文件不是本命令写的，或被改过：{paths}',
        fix: '把您的改动移到别处并删除这些文件，或用 --force 替换。',
      },
      link: {
        message: '没有复制到 {target}：途中有符号链接：{paths}',
        fix: '把每个链接换成真实的文件夹或文件，或直接写链接指向的文件夹。',
      },
      unwritable: { message: '{target} 写不进去：{reason}', fix: '检查写入权限，然后再运行一次。' },
    },
  },
}
