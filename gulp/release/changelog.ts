/** A changelog in the form of https://keepachangelog.com/en/1.1.0/, read. */
export interface Section {
  /** `Unreleased`, or a version. */
  readonly name: string
  /** `YYYY-MM-DD`; `''` where there is none. */
  readonly date: string
  /** Entries by their kind (`Added`). */
  readonly kinds: ReadonlyMap<string, readonly string[]>
  /** Lines that stand below no kind. */
  readonly loose: readonly string[]
}

export const UNRELEASED = 'Unreleased'

export const KINDS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'] as const

function section(text: string): Section {
  const [heading = '', ...lines] = text.split('\n')
  const [, name = '', date = ''] = /^\[?([^\]\s]+)\]?(?: - (\S+))?/.exec(heading) ?? []
  const kinds = new Map<string, string[]>()
  const loose: string[] = []
  for (const line of lines) {
    const entries = [...kinds.values()].pop()
    const kind = /^### (.+)$/.exec(line)?.[1]
    if (kind !== undefined) kinds.set(kind, [])
    else if (/^- /.test(line) && entries) entries.push(line.slice(2))
    else if (/^ +\S/.test(line) && entries?.length) entries.push(`${entries.pop()} ${line.trim()}`)
    else if (line.trim() !== '' && !/^\[[^\]]+\]: /.test(line)) loose.push(line)
  }
  return { name, date, kinds, loose }
}

export const sectionsOf = (changelog: string): Section[] => changelog.split(/^## /m).slice(1).map(section)

export const entriesOf = ({ kinds }: Section): string[] => [...kinds.values()].flat()
