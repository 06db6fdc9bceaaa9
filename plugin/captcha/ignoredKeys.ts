/** What was warned of already, so that a page that renders again is not told twice. */
const warned = new Set<string>()

/** Tells the developer, once, which keys of `props` have no meaning here. */
export function warnOfIgnored(keys: readonly string[]): void {
  const names = keys.join(', ')
  if (warned.has(names)) return
  warned.add(names)
  console.warn(`[captcha] props: left aside, since only Alibaba's Web client has a use for it: ${names}`)
}
