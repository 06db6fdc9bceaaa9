import { HOSTS, type Hosts, JSSDK, SCRIPT } from './hosts'
import { policyFor } from './policy'
import { STYLES } from './styles'

export interface PageFacts {
  readonly prefix: string
  readonly region: 'cn' | 'sgp'
  /** Of this package. */
  readonly version: string
  /** The page's own script, as the build made it. */
  readonly script: string
}

/** Other addresses than the documented ones: for the stand-ins of `npm start` alone, the command line has no flag for them. */
export interface Elsewhere {
  readonly script: string
  readonly jssdk: string
  readonly hosts: Hosts
}

/** By which a file is known as one of ours, and its version: `--check` and a second `--out` look for it. */
export const GENERATOR = 'aliyun-captcha-miniprogram'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, sign => ESCAPES[sign] ?? '')

/** The H5 page as one static file. */
export function pageFile(
  facts: PageFacts,
  elsewhere: Elsewhere = { script: SCRIPT, jssdk: JSSDK, hosts: HOSTS },
): string {
  const { prefix, region, version, script } = facts
  // The page's script is plain JavaScript text of ours; this could end its element.
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of the page holds markup')
  const meta = (name: string, content: string) => `<meta name="${name}" content="${escaped(content)}">`
  const fixed = Object.entries({ prefix, region, script: elsewhere.script, jssdk: elsewhere.jssdk })
    .map(([name, value]) => `data-${name}="${escaped(value)}"`)
    .join(' ')
  return `<!doctype html>
<html lang="zh-CN" data-view="loading" data-theme="auto">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policyFor(script, elsewhere.hosts))}">
${meta('data-spm', '5176')}
${meta('viewport', 'width=device-width, initial-scale=1, viewport-fit=cover')}
${meta('color-scheme', 'light dark')}
${meta('referrer', 'strict-origin')}
${meta('robots', 'noindex')}
${meta('generator', `${GENERATOR} ${version}`)}
<meta name="aliyun-captcha" ${fixed}>
<title>安全验证 · Security check</title>
<style>${STYLES}</style>
</head>
<body>
<main>
<h1 id="title">安全验证 · <span lang="en">Security check</span></h1>
<div id="spinner" aria-hidden="true"></div>
<p id="status" role="status"></p>
<div id="captcha-element"></div>
<button id="captcha-button" type="button" hidden></button>
<button id="retry" type="button" hidden></button>
<button id="back" type="button" hidden></button>
<details id="details" hidden><summary id="summary"></summary><p id="advice"></p></details>
<noscript>请启用 JavaScript。<span lang="en">JavaScript is switched off.</span></noscript>
</main>
<script>${script}</script>
</body>
</html>
`
}
