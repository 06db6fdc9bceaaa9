import { GENERATOR } from './file'
import { hashOf } from './policy'

/** What a file of ours says of itself. */
export interface PageMarks {
  readonly version: string
  readonly prefix: string
  readonly region: string
  /** Whether its script is still the one that its policy names. */
  readonly intact: boolean
}

const NAMED: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, name => NAMED[name] ?? name)

const attribute = (html: string, name: string) => {
  const [, value] = new RegExp(`\\sdata-${name}="([^"<>]{0,200})"`).exec(html) ?? []
  return value === undefined ? '' : unescaped(value)
}

/** Reads a page that this package made, of whichever version; `null` for any other text. */
export function readPage(html: string): PageMarks | null {
  const [, version] = new RegExp(`<meta name="generator" content="${GENERATOR} ([^"<>]{1,40})">`).exec(html) ?? []
  const [meta] = /<meta name="aliyun-captcha"[^<>]*>/.exec(html) ?? []
  if (version === undefined || meta === undefined) return null
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? []
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"<>]*)">/.exec(html) ?? []
  const intact = unescaped(policy).includes(hashOf(script))
  return { version, prefix: attribute(meta, 'prefix'), region: attribute(meta, 'region'), intact }
}
