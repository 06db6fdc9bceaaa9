/** Keeps the answers of a pure function of one text, so that a rebuild pays for what changed alone. */
export function remember<Result>(compute: (source: string) => Result): (source: string) => Result {
  const known = new Map<string, Result>()
  return source => {
    const before = known.get(source)
    if (before !== undefined) return before
    const result = compute(source)
    known.set(source, result)
    return result
  }
}
