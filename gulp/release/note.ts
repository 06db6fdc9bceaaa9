import { SERVICE_HOSTS } from '../../plugin/core/parameters/endpoint'
import type { Size } from '../size'
import { type Section, sectionsOf, UNRELEASED } from './changelog'

const plain = (entry: string) => entry.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')

function changes(changelog: string, version: string): string[] {
  const sections = sectionsOf(changelog)
  const section: Section | undefined =
    sections.find(({ name }) => name === version) ?? sections.find(({ name }) => name === UNRELEASED)
  return [...(section?.kinds ?? [])].flatMap(([kind, entries]) => [
    `### ${kind}`,
    ...entries.map(text => `- ${plain(text)}`),
  ])
}

/** What a person who uploads the plugin in WeChat DevTools needs beside it. */
export function uploadNote(version: string, changelog: string, { raw, gzip }: Size): string {
  return [
    `# Plugin ${version}: upload 插件上传`,
    'Nothing here was done by a command: the upload asks for the account of the plugin.',
    '',
    '1. Open the root of this repository in WeChat DevTools, with the AppID of the plugin in `project.config.json`. 用插件的 AppID 打开本仓库。',
    `2. 上传 (Upload): 版本号 \`${version}\`, 项目备注 \`aliyun-captcha-miniprogram ${version}\`. The manual is \`doc/README.md\`.`,
    '3. In the console of the plugin (mp.weixin.qq.com): 开发管理 → 服务器域名, one line for each user tag that a host uses:',
    ...Object.entries(SERVICE_HOSTS).map(([region, host]) => `   - ${region}: \`https://<user tag>.${host}\``),
    '4. 提交审核 (submit for review), then 发布 (publish). Hosts name the version in `app.json`.',
    '',
    `Size: ${raw.toLocaleString('en')} bytes, ${gzip.toLocaleString('en')} gzipped.`,
    '',
    '## Changes',
    ...changes(changelog, version),
    '',
  ].join('\n')
}
