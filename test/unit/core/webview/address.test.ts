import { decodeOpening, encodeOpening, joinQuery } from '../../../../plugin/core/webview/address'
import { ENTRIES } from '../../../../plugin/core/webview/entries'
import { FIXED, NONCE, openingOf } from './openings'

const encoded = (raw: object = {}) => {
  const result = encodeOpening(openingOf(raw))
  return result.ok ? result.value : result.issues
}

const decoded = (query: string) => decodeOpening(query, FIXED)

const FULL = {
  sceneId: 'sé ne/&?#=%+',
  mode: 'embed',
  language: 'xx',
  theme: 'dark',
  slideStyle: { width: 500.5, height: 1e-7 },
  userCertifyId: 'demo_abcdeABCDE',
  encryptedSceneId: 'a+b/c==',
  texts: { xx: { START_VERIFY: '验证 <b>"&', POPUP_TITLE: '' }, en: { CLOSE: 'Shut' } },
}

test('only what was given or has a default stands in the address, in the order of the table', () => {
  expect(encoded()).toBe(`v=1&nonce=${NONCE}&scene=puzzle&mode=popup&language=cn&theme=auto&height=60`)
})

test('what one side writes the other reads, with the texts of the one language that is shown', () => {
  const query = encoded(FULL) as string
  expect(query).toMatch(/^[\w\-.!~*'()%=&]+$/)
  const result = decoded(`?${query}`)
  const { texts, ...rest } = FULL
  expect(result).toMatchObject({ ok: true, value: { nonce: NONCE, config: { ...rest, ...FIXED } } })
  expect(result.ok && JSON.parse(JSON.stringify(result.value.config.texts))).toEqual({ xx: texts.xx })
})

test('a language of the page’s own is known to be one, even when all its texts are null', () => {
  const query = encoded({ language: 'xx', texts: { xx: null } }) as string
  expect(decoded(query)).toMatchObject({ ok: true, value: { config: { language: 'xx' } } })
})

test('userCertifyId auto is made by the page, which knows the prefix', () => {
  expect(decoded(encoded({ userCertifyId: 'auto' }) as string)).toMatchObject({
    value: { config: { userCertifyId: 'auto' } },
  })
})

test('prefix, region and endpoint never come from the address', () => {
  const query = `${encoded()}&prefix=evil&region=sgp&endpoint=https%3A%2F%2Fevil.com&client=own&imageBase=https://evil.com`
  const result = decoded(query)
  expect(result).toMatchObject({ ok: true, value: { config: { prefix: 'demo', region: 'cn', client: 'own' } } })
  expect(JSON.stringify(result)).not.toContain('evil')
})

test('our own keys come last and count before those of the page’s address', () => {
  const address = joinQuery('https://own.example/captcha.html?scene=other&a=1', encoded() as string)
  expect(address).toMatch(/^https:\/\/own\.example\/captcha\.html\?scene=other&a=1&v=1&/)
  expect(decoded(address.slice(address.indexOf('?')))).toMatchObject({ value: { config: { sceneId: 'puzzle' } } })
  expect(joinQuery('https://own.example/', 'v=1')).toBe('https://own.example/?v=1')
})

test.each([
  ['texts', { texts: { cn: { START_VERIFY: '验'.repeat(500) } } }, 3900],
  ['sceneId', { sceneId: 'a'.repeat(257) }, 256],
  ['encryptedSceneId', { encryptedSceneId: '/'.repeat(342) }, 1024],
  ['userCertifyId', { prefix: 'é'.repeat(60), userCertifyId: `${'é'.repeat(60)}_abcdeABCDE` }, 320],
] as const)('%s that is too long for an address is a fault, not a cut', (field, raw, most) => {
  expect(encoded(raw)).toMatchObject([
    { field, rule: 'value', expected: `at most ${most} characters, percent-encoded` },
  ])
})

test('all entries at their longest, behind the longest address, stay below 8,000 characters', () => {
  const longest = ENTRIES.reduce((sum, { key, most }) => sum + key.length + most + 2, 0)
  expect(2048 + longest).toBeLessThan(8000)
})

const valid = `v=1&nonce=${NONCE}&scene=puzzle`

test.each<[name: string, query: string, issues: object[]]>([
  ['nothing', '', [{ field: 'v' }, { field: 'nonce' }, { field: 'sceneId', rule: 'missing' }]],
  ['another version', valid.replace('v=1', 'v=2'), [{ field: 'v', rule: 'value', expected: "'1'", received: '"2"' }]],
  ['a short nonce', valid.replace(NONCE, 'abc'), [{ field: 'nonce', rule: 'format' }]],
  ['a nonce with markup', valid.replace(NONCE, `${NONCE}<`), [{ field: 'nonce', rule: 'format' }]],
  ['no scene', valid.replace('puzzle', ''), [{ field: 'sceneId', rule: 'missing' }]],
  ['a mode that is none', `${valid}&mode=popout`, [{ field: 'mode', rule: 'value', received: '"popout"' }]],
  ['a language that is none', `${valid}&language=abc`, [{ field: 'language', rule: 'value' }]],
  ['a theme that is none', `${valid}&theme=pink`, [{ field: 'theme', rule: 'value' }]],
  ['a width that is no number', `${valid}&width=12px`, [{ field: 'slideStyle.width', rule: 'type' }]],
  ['a height of 0', `${valid}&height=0`, [{ field: 'slideStyle.height', rule: 'value' }]],
  ['a certifyId of another account', `${valid}&certify=evil_abcdeABCDE`, [{ field: 'userCertifyId', rule: 'format' }]],
  ['texts that are no JSON', `${valid}&texts=%7B`, [{ field: 'texts', rule: 'format', expected: 'JSON' }]],
  ['texts of another shape', `${valid}&texts=%5B1%5D`, [{ field: 'texts.cn', rule: 'type' }]],
  ['half an escape', `${valid}&theme=%E4%A`, [{ field: 'theme', rule: 'format' }]],
  ['texts that are too long', `${valid}&texts=${'a'.repeat(3901)}`, [{ field: 'texts', rule: 'value' }]],
  ['a query without end', valid + 'a'.repeat(8000), [{ field: 'query', rule: 'value' }]],
])('an address with %s is refused with its faults', (_, query, issues) => {
  expect(decoded(query)).toMatchObject({ ok: false, issues })
})

test('all faults come at once', () => {
  const result = decoded('v=1&nonce=a&mode=a&theme=a&width=a')
  expect(result.ok ? [] : result.issues.map(({ field }) => field)).toEqual([
    'nonce',
    'sceneId',
    'mode',
    'slideStyle.width',
    'theme',
  ])
})
