/** `encodeURIComponent` that cannot throw: a lone surrogate becomes U+FFFD, as every UTF-8 encoder does it. */
export function percentEncode(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return encodeURIComponent(wellFormed(text))
  }
}

/** Apart, since its pattern is compiled at its first use and most texts need none. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, found => (found.length === 2 ? found : '\uFFFD'))
