/** The decoded path of a request's target; `null` for what is none, such as `/%zz` or another server's URL. */
export function pathOf(target = ''): string | null {
  const [path = ''] = target.split(/[?#]/)
  if (!path.startsWith('/')) return null
  try {
    const decoded = decodeURIComponent(path)
    return decoded.includes('\0') ? null : decoded
  } catch {
    return null
  }
}
