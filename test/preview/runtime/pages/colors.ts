import type { MiniProgramPackage } from '../../package'
import { theme } from '../wx/device'

/** Reads a colour of app.json or page.json, where `@name` means a row of theme.json. */
export function colorReader(themes: MiniProgramPackage['theme']) {
  return (color: unknown, otherwise: string): string => {
    if (typeof color !== 'string') return otherwise
    return color.startsWith('@') ? (themes[theme()][color.slice(1)] ?? otherwise) : color
  }
}

export type ReadColor = ReturnType<typeof colorReader>
