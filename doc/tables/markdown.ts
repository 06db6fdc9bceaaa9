const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ')

/** A Markdown table; a line break in a cell becomes a blank. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export const code = (text: string): string => `\`${text}\``

export const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

const marked = /<!-- table: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g

/** Puts each table between its marks. Throws for a mark without a table. */
export function fillTables(text: string, tables: Readonly<Record<string, () => string>>): string {
  return text.replace(marked, (_, name: string) => {
    const make = tables[name]
    if (!make) throw new Error(`no table ${name}`)
    return `<!-- table: ${name} -->\n${make()}\n<!-- end -->`
  })
}

export const tablesIn = (text: string): string[] => [...text.matchAll(marked)].map(([, name = '']) => name)
