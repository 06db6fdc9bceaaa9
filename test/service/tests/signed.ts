import { createHash, createHmac } from 'node:crypto'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export interface SignedCall {
  readonly headers: Record<string, string>
  readonly body: string
}

/** A call of the server API signed by hand, to be tampered with; `own` headers are signed with the rest. */
export function signedCall(host: string, own: Readonly<Record<string, string>> = {}): SignedCall {
  const body = 'CaptchaVerifyParam=&SceneId=puzzle'
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded',
    host,
    'x-acs-action': 'VerifyIntelligentCaptcha',
    'x-acs-content-sha256': sha256(body),
    'x-acs-date': new Date().toISOString().replace(/\.\d+/, ''),
    'x-acs-signature-nonce': String(Math.random()),
    'x-acs-version': '2023-03-05',
    ...own,
  }
  const names = Object.keys(headers).sort()
  const lines = names.map(name => `${name}:${headers[name]}\n`).join('')
  const canonical = ['POST', '/', '', lines, names.join(';'), sha256(body)].join('\n')
  const signature = createHmac('sha256', 'test-secret')
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=test,SignedHeaders=${names.join(';')},Signature=${signature}`
  return { headers: { ...headers, authorization }, body }
}
