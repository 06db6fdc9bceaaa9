/**
 * Where the lists come from. The second is the newer one (April 2026) and says that it was also tried out: where the two disagree, its word
 * counts (`em`, `currentColor`, several shadows or pictures, `border-style: hidden`, `word-break: keep-all`). What only one of them mentions
 * counts as it says there (`gap`, `font`). What neither mentions is taken for ignored.
 */
export const SOURCES = {
  page: 'https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/wxss.html',
  wxss: 'https://github.com/wechat-miniprogram/skyline-skills/tree/main/skills/skyline-wxss',
  components:
    'https://github.com/wechat-miniprogram/skyline-skills/blob/main/skills/skyline-overview/references/introduction/component-support.md',
  compatibility:
    'https://github.com/wechat-miniprogram/skyline-skills/blob/main/skills/skyline-overview/references/migration/compatibility.md',
} as const

export type Source = keyof typeof SOURCES

/** Why something is ignored, and which list says so; `unlisted`: none of them mentions it. */
export interface Reason {
  readonly why: string
  readonly source: Source | 'unlisted'
}
