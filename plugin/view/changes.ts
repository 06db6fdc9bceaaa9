/**
 * The members of `next` that differ from those of `before`, or `null` when none does: what a setData has to carry. Values are
 * plain data and small, so their JSON tells whether they are the same.
 */
export function changes<Data extends object>(before: Partial<Data>, next: Data): Partial<Data> | null {
  const patch: Partial<Data> = {}
  let any = false
  for (const name of Object.keys(next) as (keyof Data)[]) {
    // A picture may be a string of some hundred thousand characters.
    if (before[name] === next[name] || JSON.stringify(before[name]) === JSON.stringify(next[name])) continue
    patch[name] = next[name]
    any = true
  }
  return any ? patch : null
}
