import fc from 'fast-check'
import { pageFile } from '../../../doctor/webview/file'
import { JSSDK, SCRIPT } from '../../../doctor/webview/hosts'
import { readPage } from '../../../doctor/webview/marker'
import { hashOf } from '../../../doctor/webview/policy'

const facts = { prefix: 'demo', region: 'cn', version: '1.2.3', script: 'run("页面")' } as const
const file = pageFile(facts)
const policy =
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(file)?.[1]?.replaceAll('&#39;', "'") ?? ''
const directives = new Map(policy.split('; ').map(one => [one.split(' ')[0], one.split(' ').slice(1)]))

test('the head says what Alibaba’s sample says, in its order', () => {
  const at = [
    'charset="utf-8"',
    '<meta name="data-spm" content="5176">',
    '<meta name="viewport"',
    'data-prefix="demo" data-region="cn"',
  ]
  const places = at.map(part => file.indexOf(part))
  expect(places.every(place => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(file).toContain(`data-script="${SCRIPT}" data-jssdk="${JSSDK}"`)
})

test('the policy lets the own script in by its hash, and no eval', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual([hashOf(facts.script), 'https://*.alicdn.com', 'https://res.wx.qq.com'])
  expect(directives.get('base-uri')).toEqual(["'none'"])
  expect(directives.get('form-action')).toEqual(["'none'"])
  expect(policy).not.toMatch(/unsafe-eval|\*;|\shttps:[;\s]|http:/)
})

test('every host of the policy is one of Alibaba’s or of WeChat’s, over https', () => {
  const hosts = [...directives.values()].flat().filter(source => source.includes('.'))
  expect(hosts.length).toBeGreaterThan(10)
  const foreign = hosts.filter(
    host => !/^https:\/\/(\*\.alicdn\.com|res\.wx\.qq\.com|[\w*.-]+\.aliyuncs\.com)$/.test(host),
  )
  expect(foreign).toEqual([])
  expect(hosts).not.toContain('https://*.aliyuncs.com')
})

test('it reads itself, and notices a script that was changed on the way', () => {
  expect(readPage(file)).toEqual({ version: '1.2.3', prefix: 'demo', region: 'cn', intact: true })
  expect(readPage(file.replace('run(', 'run( '))?.intact).toBe(false)
  expect(readPage('<!doctype html><title>x</title>')).toBeNull()
})

test('nothing that is put in becomes markup', () => {
  const elements = file.match(/<[a-z/!]/gi)?.length
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('"><script>', "'onload='x", '</style><b>', '&quot;')), prefix => {
      const made = pageFile({ ...facts, prefix })
      expect(made.match(/<[a-z/!]/gi)?.length).toBe(elements)
      expect(readPage(made)).toMatchObject({ prefix: prefix.length > 200 ? '' : prefix })
    }),
  )
})

test('a script that would end its element is refused', () => {
  expect(() => pageFile({ ...facts, script: '"</script>"' })).toThrow('markup')
})
