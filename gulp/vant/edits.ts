/**
 * What has to stand in a source, and what comes in its place. In the former any white space means any, and `…` the shortest stretch of
 * whatever there is.
 */
export type Edit = readonly [find: string, instead: string]

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function pattern(find: string): RegExp {
  const stretches = find.split(/\s*…\s*/).map(stretch => stretch.split(/\s+/).map(literally).join('\\s+'))
  return new RegExp(stretches.join('[\\s\\S]*?'), 'g')
}

/** Throws unless `source` says `find` exactly once: then it is not the source that the edit was written for. */
export function expectOnce(path: string, source: string, find: string): void {
  const times = source.match(pattern(find))?.length ?? 0
  if (times !== 1)
    throw new Error(`@vant/weapp, ${path}: says this ${times} times where it is to be said once:\n${find}`)
}

/** The edits one after another, each on what those before it left. `path` is for the words of an error. */
export function edited(path: string, source: string, edits: readonly Edit[]): string {
  return edits.reduce((text, [find, instead]) => {
    expectOnce(path, text, find)
    return text.replace(pattern(find), () => instead)
  }, source)
}
