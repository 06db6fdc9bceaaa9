/** @jest-environment jsdom */
import { pageBench } from './page'
import { UNKNOWN_KEYS } from './pages'

const b = pageBench()

describe('keys that do not exist', () => {
  test.each(UNKNOWN_KEYS)('$field: the rule unknown, and what to do', async ({ props, field, fix }) => {
    const { captcha } = await b.drop(props, { language: 'en' })
    const { code, issues = [] } = captcha.only('error')
    expect([code, issues.map(issue => [issue.field, issue.rule])]).toEqual(['InvalidParameter', [[field, 'unknown']]])
    expect(`${issues[0]?.message} ${issues[0]?.fix}`).toMatch(fix)
    expect(JSON.stringify(issues)).not.toContain(' | ')
    expect(b.service.requests).toEqual([])
  })

  test('3,000 of them: one error of at most 8 KB', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`unknownKeyNumber${at}`, at]))
    const { captcha } = await b.drop(many)
    const detail = captcha.only('error')
    expect(detail.issues?.length).toBeLessThanOrEqual(32)
    expect(Buffer.byteLength(JSON.stringify(detail))).toBeLessThanOrEqual(8192)
  })
})
