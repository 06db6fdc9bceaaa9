import postcss from 'postcss'

/** Drops the rules that ask for a class which is not in `classes`. */
export function purge(source: string, classes: ReadonlySet<string>): string {
  const styles = postcss.parse(source)
  styles.walkRules(rule => {
    rule.selectors = rule.selectors.filter(selector =>
      (selector.match(/\.[\w-]+/g) ?? []).every(name => classes.has(name.slice(1))),
    )
    if (rule.selector === '') rule.remove()
  })
  return styles.toString()
}
