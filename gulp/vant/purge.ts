import postcss from 'postcss'

/** Selectors of Vant that nothing of ours can ever match; a contract test holds our markup against them. */
export const unused = {
  /** The glyphs, one rule each: no component of ours shows an icon of Vant's font. */
  'icon/index.wxss': /^\.van-icon-[a-z0-9-]+:before$/,
} as const

/** Drops the rules that `unused` names, and the icon font: its file would come from somebody else's server. */
export function purge(path: string, source: string): string {
  const pattern = path in unused ? unused[path as keyof typeof unused] : null
  const root = postcss.parse(source)
  root.walkAtRules('font-face', rule => {
    rule.remove()
  })
  if (pattern) {
    root.walkRules(rule => {
      rule.selectors = rule.selectors.filter(selector => !pattern.test(selector))
      if (rule.selector === '') rule.remove()
    })
  }
  return root.toString()
}
