import postcss from 'postcss'

/** Parts that appear only when a page asks for them. */
const optional: Readonly<Record<string, string>> = {
  'van-loading__dot': 'spinner',
  'van-popup__close-icon': 'closeable',
  'van-button__icon': 'icon',
  'van-hairline--surround': 'hairline',
}

/** `van-popup--bottom`, and the classes of an animation: `van-scale-enter-active`. */
const variant = /^van-\w+(?:__[\w-]+?)?--([\w-]+)$/
const animation = /^van-([\w-]+?)-(?:enter|leave)(?:-active|-to)?$/

/** Whether an element of ours can ever carry `name`. `words`: all words in Vant's markup, where bare classes stand. */
function reachable(name: string, words: ReadonlySet<string>, used: ReadonlySet<string>): boolean {
  const condition = optional[name.replace(/(?<=__[\w-]+)--.*/, '')]
  if (condition) return used.has(condition)
  if (words.has(name)) return true
  const choice = variant.exec(name)?.[1] ?? animation.exec(name)?.[1]
  return choice !== undefined && used.has(choice)
}

/**
 * Drops the rules that nothing of ours can match, and the icon font, whose file would come from somebody else's server.
 * `used`: see {@link usage}.
 */
export function purge(source: string, words: ReadonlySet<string>, used: ReadonlySet<string>): string {
  const styles = postcss.parse(source)
  styles.walkAtRules('font-face', rule => {
    rule.remove()
  })
  styles.walkRules(rule => {
    rule.selectors = rule.selectors.filter(selector =>
      (selector.match(/\.[\w-]+/g) ?? []).every(name => reachable(name.slice(1), words, used)),
    )
    if (rule.selector === '') rule.remove()
  })
  return styles.toString()
}
