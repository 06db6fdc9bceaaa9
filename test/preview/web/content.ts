import { type Elsewhere, pageFile } from '../../../doctor/webview/file'
import { pageScript } from '../../../gulp/outputs/page'
import { standInScript } from './scripts'

export interface ContentOptions {
  /** `http://127.0.0.1:8787/`: where the stand-in of Alibaba's client asks. */
  readonly serviceUrl: string
  /** Of the package. */
  readonly version: string
}

/** What the web server sends. `how` is a way to misbehave, `''` none. */
export async function contentOf({ serviceUrl, version }: ContentOptions) {
  const [script, client, jssdk] = await Promise.all([
    pageScript(),
    standInScript('web/main.ts'),
    standInScript('jssdk/jssdk.ts'),
  ])
  return {
    jssdk,
    client: (how: string): string =>
      `globalThis.__captchaStandIn=${JSON.stringify({ service: serviceUrl, misbehaviour: how })};\n${client}`,
    /** `own`: the origin of the web server. */
    page(how: string, own: string): string {
      const service = new URL(serviceUrl).origin
      const elsewhere: Elsewhere = {
        script: `${own}/${how && `broken/${how}/`}AliyunCaptcha.js`,
        jssdk: `${own}/${how === 'noJssdk' ? 'broken/missing/AliyunCaptcha.js' : 'jweixin.js'}`,
        hosts: { scripts: [own], connections: [service], pictures: [service], styles: [own] },
      }
      return pageFile({ prefix: 'demo', region: 'cn', version, script }, elsewhere)
    },
  }
}
