import { createHash } from 'node:crypto'
import type { Hosts } from './hosts'

/** Names a script in a policy by its content. */
export const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The page's Content-Security-Policy. Its own script counts by its hash; `eval` is nowhere allowed. Styles may be inline, since Alibaba's
 * client is assumed to bring its own; the frames are the two schemes by which older WeChat apps talk to their JSSDK.
 */
export const policyFor = (script: string, { scripts, connections, pictures, styles }: Hosts): string =>
  [
    "default-src 'none'",
    `script-src ${[hashOf(script), ...scripts].join(' ')}`,
    `connect-src ${connections.join(' ')}`,
    `img-src data: blob: ${pictures.join(' ')}`,
    `style-src ${["'unsafe-inline'", ...styles].join(' ')}`,
    `font-src ${['data:', ...styles].join(' ')}`,
    'frame-src weixin: wvjbscheme:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
