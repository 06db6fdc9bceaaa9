/** How many letters must be changed, put in or left out to make one word of the other. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    row = next
  }
  return row.at(-1) ?? 0
}

/** Throws an Error of one line for the first word that is no flag of the command, with the flag that was meant. */
export function refuseUnknownFlags(words: readonly string[], flags: readonly string[]): void {
  const unknown = words.find(word => word.startsWith('-') && !flags.includes(word.split('=')[0] ?? ''))
  if (unknown === undefined) return
  const name = unknown.split('=')[0]?.slice(0, 40) ?? ''
  const [meant] = flags.filter(flag => distance(name, flag) <= 3).sort((a, b) => distance(name, a) - distance(name, b))
  throw new Error(`No option ${name}; ${meant ? `did you mean ${meant}?` : `known are ${flags.join(', ')}.`}`)
}
