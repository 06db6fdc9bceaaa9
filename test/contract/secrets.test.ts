import { dist, outputs } from './dist'

/** Hosts that what ships may name: the service and its pages, WeChat's manual, and the local service of the demo. */
const hosts = [
  /(^|\.)captcha-open(-southeast)?\.aliyuncs\.com$/,
  /^static-captcha(-sgp)?\.aliyuncs\.com$/,
  /** The name of SVG in pictures that stand in the styles themselves; nothing is fetched from there. */
  /^www\.w3\.org$/,
  /^(help\.aliyun|www\.alibabacloud|developers\.weixin\.qq)\.com$/,
]
const demoHosts = [...hosts, /^127\.0\.0\.1$/]

describe.each(outputs)('dist/%s', output => {
  const files = [...dist(output)]
  const allowed = output === 'plugin' || output === 'npm' ? hosts : demoHosts

  test('names no host but those it has to', () => {
    const strangers = files.flatMap(([path, text]) =>
      [...text.matchAll(/\bhttps?:\/\/([\w.-]+\w)/g)]
        .map(([, host = '']) => host)
        .filter(host => !allowed.some(pattern => pattern.test(host)))
        .map(host => `${path}: ${host}`),
    )
    expect(strangers).toEqual([])
  })

  test('holds no key', () => {
    const keys = /LTAI\w|access_?key_?(id|secret)|-----BEGIN|\bsecret\s*[:=]\s*['"]/i
    expect(files.filter(([, text]) => keys.test(text)).map(([path]) => path)).toEqual([])
  })
})
