import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { snippets } from '../editor/snippets'
import { attributes, tags } from '../editor/vetur'
import { webTypes } from '../editor/webTypes'
import type { Files } from '../files'
import { root } from '../run'

const text = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** `dist/editor`: what editors read to complete `<captcha>`, made from the one table of properties and events. */
export function editorOutput(): Files {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, string>
  return new Map([
    ['web-types.json', text(webTypes(name ?? '', version ?? ''))],
    ['tags.json', text(tags())],
    ['attributes.json', text(attributes())],
    ['captcha.code-snippets', text(snippets())],
  ])
}
