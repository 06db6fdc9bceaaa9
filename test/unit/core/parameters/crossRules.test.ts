import type { RawParameters } from '../../../../plugin/core/parameters/config'
import { checkParameters } from '../../../../plugin/core/parameters/validate'

const RELAY = { prefix: null, endpoint: 'https://relay.example/' }
const trap = new Proxy(
  {},
  {
    getOwnPropertyDescriptor() {
      throw new Error('trap')
    },
  },
)

test.each<[string, RawParameters, string[]]>([
  ['a prefix or an endpoint is needed', { prefix: '' }, ['prefix missing']],
  ['an endpoint is enough', RELAY, []],
  ['a faulty endpoint is fault enough', { prefix: '', endpoint: 'nowhere' }, ['endpoint format']],
  ['the client of Alibaba needs none', { prefix: '', client: 'plugin' }, []],
  ['but its preflight does', { prefix: '', client: 'plugin', preflight: true }, ['prefix missing']],

  ['the web-view needs a page', { client: 'webview' }, ['page missing']],
  ['and nothing else', { client: 'webview', prefix: '', page: '/pages/captcha/captcha' }, []],
  ['a faulty one is fault enough', { client: 'webview', page: 'captcha' }, ['page format']],
  ['no other client needs one', { client: 'plugin' }, []],

  ['a language may be a key of texts', { language: 'xx', texts: { xx: { SUCCESS: 'ok' } } }, []],
  ['even of faulty ones', { language: 'xx', texts: { xx: { OOPS: '' } } }, ['texts.xx.OOPS unknown']],
  ['a key of its own', { language: 'constructor', texts: {} }, ['language value']],
  ['of texts that can be read', { language: 'xx', texts: trap }, ['language value']],
  ['a language of no texts', { language: 'xx', texts: null }, ['language value']],

  ['an automatic UserCertifyId needs a prefix', { ...RELAY, userCertifyId: 'auto' }, ['prefix missing']],
  ['whose lack is one fault', { prefix: '', userCertifyId: 'auto' }, ['prefix missing']],
  ['a UserCertifyId begins with the prefix', { prefix: 'a.*b', userCertifyId: 'a.*b_7G47iByes3' }, []],
  ['to the letter', { prefix: 'a.b', userCertifyId: 'axb_7G47iByes3' }, ['userCertifyId format']],
  ['or with any beside an endpoint', { ...RELAY, userCertifyId: 'any_tag_7G47iByes3' }, []],
  ['but with one', { ...RELAY, userCertifyId: '_7G47iByes3' }, ['userCertifyId format']],
])('%s: %j', (_, raw, faults) => {
  const checked = checkParameters({ sceneId: 's', prefix: 'demo', ...raw })
  expect(checked.faults.map(({ field, rule }) => `${field} ${rule}`)).toEqual(faults)
  expect(checked.config === null).toBe(faults.length > 0)
})

test.each([
  ['demo', 'demo_ + 10 × [A-Za-z0-9]'],
  ['x'.repeat(60), `${'x'.repeat(47)}…_ + 10 × [A-Za-z0-9]`],
])('the form of a UserCertifyId of %s', (prefix, expected) => {
  expect(checkParameters({ sceneId: 's', prefix, userCertifyId: 'x' }).faults).toMatchObject([{ expected }])
})
