import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CaptchaResolver } from '../../../resolver'

type Resolved = { readonly name: string; readonly from: string } | undefined

/** The convention of weapp-vite's own resolvers, with all three ways in which its versions have read one. */
const READERS: readonly (readonly [reader: string, read: (resolver: unknown, tag: string) => Resolved])[] = [
  // 2.x and later: a function of the tag and the file it stands in.
  ['called', (resolver, tag) => (resolver as (tag: string, file: string) => Resolved)(tag, '/src/pages/index/index')],
  [
    // Later also: a table, whether the resolver is a function or an object.
    'its table',
    (resolver, tag) => {
      const { components } = resolver as { components: Record<string, string> }
      const from = components[tag]
      return from === undefined ? undefined : { name: tag, from }
    },
  ],
]

describe.each(READERS)('%s', (_, read) => {
  test.each([
    ['captcha', 'aliyun-captcha-miniprogram/captcha/captcha'],
    ['captcha-page', 'aliyun-captcha-miniprogram/handover/webview/page/page'],
  ])('<%s> is %s', (name, from) => {
    expect(read(CaptchaResolver(), name)).toEqual({ name, from })
  })

  test.each(['view', 'van-button', 'Captcha', 'captcha-', '', 'toString', '__proto__'])('<%s> is none of ours', tag => {
    expect(CaptchaResolver()(tag)).toBeUndefined()
    expect(Object.hasOwn(CaptchaResolver().components, tag)).toBe(false)
  })

  test('another prefix', () => {
    const resolver = CaptchaResolver({ prefix: 'my-' })
    expect(read(resolver, 'my-captcha')?.from).toBe('aliyun-captcha-miniprogram/captcha/captcha')
    expect(read(resolver, 'captcha')).toBeUndefined()
  })

  test('another place', () => {
    const resolver = CaptchaResolver({
      resolve: ({ name, prefix }) => ({ key: `x-${prefix}${name}`, value: `/own/${name}` }),
    })
    expect(read(resolver, 'x-captcha')).toEqual({ name: 'x-captcha', from: '/own/captcha' })
  })
})

test('its paths are those of the component', () => {
  const sources = Object.values(CaptchaResolver().components).map(path => path.replace(/^[^/]+\//, 'plugin/'))
  expect(sources.filter(path => !existsSync(join(process.cwd(), `${path}.wxml`)))).toEqual([])
})
