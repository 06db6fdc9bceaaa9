import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Fonts for the scripts that a bare machine cannot show. They serve the preview only and never reach a phone. */
const families = ['noto-sans-sc', 'noto-sans-kr', 'noto-sans-arabic', 'noto-sans-thai'] as const

const require = createRequire(join(process.cwd(), 'package.json'))
const folderOf = (family: string) => dirname(require.resolve(`@fontsource-variable/${family}/package.json`))

/** One sheet of all families. Each is cut by unicode-range: a browser fetches only the parts that a page shows. */
export function fontStyles(): string {
  return families
    .map(family =>
      readFileSync(join(folderOf(family), 'index.css'), 'utf8').replaceAll('./files/', `/fonts/${family}/`),
    )
    .join('\n')
}

/** The file behind `/fonts/<family>/<file>`; `null` for any other path. */
export function fontFile(path: string): string | null {
  const [family = '', file = ''] = path.split('/')
  const known = families.some(name => name === family) && /^[\w[\].-]+\.woff2$/.test(file)
  return known ? join(folderOf(family), 'files', file) : null
}
