/** The properties that make Vant show an icon. */
const asking = ['icon', 'closeable', 'close-icon']

/**
 * Takes `<van-icon>` out of components that are never asked for an icon, so that the closure does not reach the icon
 * component and its badge. Leaves everything as it is when the markup does ask.
 */
export function withoutIcons(used: ReadonlySet<string>): (path: string, source: string) => string {
  if (asking.some(name => used.has(name))) return (_, source) => source
  return (path, source) => {
    if (path.endsWith('.wxml')) return source.replace(/<van-icon\b(?:"[^"]*"|[^">])*\/>/g, '')
    if (!path.endsWith('.json')) return source
    const { usingComponents, ...manifest } = JSON.parse(source) as { usingComponents?: Record<string, string> }
    const { 'van-icon': _, ...rest } = usingComponents ?? {}
    return JSON.stringify({ ...manifest, ...(Object.keys(rest).length > 0 ? { usingComponents: rest } : {}) })
  }
}
