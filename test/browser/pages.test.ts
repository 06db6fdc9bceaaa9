import { resolve } from 'node:path'
import { Captcha } from './driver'
import { useStage } from './harness'

/** The titles of the pages, as the language of the browser has them. */
const titles = {
  'zh-CN': { login: '登录', comment: '评论', gallery: '错误大全', settings: '设置' },
  'en-US': { login: 'Log in', comment: 'Comments', gallery: 'Errors', settings: 'Settings' },
} as const

const cases = Object.entries(titles).flatMap(([locale, pages]) =>
  (['light', 'dark'] as const).flatMap(colorScheme =>
    Object.entries(pages).map(([name, title]) => [name, locale, colorScheme, title] as const),
  ),
)

/** By design, in Chinese on a page in English: how a language is called, and the way back to Chinese. */
const CHINESE_NAMES = ['界面语言', '中文', '简体中文', '繁體中文']

describe.each([
  ['with the plugin', 'dist/miniprogram'],
  ['as an ordinary mini program', 'dist/demo'],
])('the demo %s', (_, folder) => {
  const stage = useStage({ miniprogramRoot: resolve(folder) })

  test.each(cases)('the page %s in %s, %s, stands and complains of nothing', async (name, locale, scheme, title) => {
    const app = await stage.openPage(`pages/${name}/index`, { colorScheme: scheme, locale })
    const warnings: string[] = []
    app.page.on('console', message => {
      if (message.type() === 'warning') warnings.push(message.text())
    })
    await app.page.reload()
    await app.page.getByRole('heading', { name: title, exact: true }).waitFor()
    // A page with a captcha that begins by itself says so; the popup of the login page and the gallery wait for a tap.
    if (name === 'comment') await new Captcha(app, stage.service).challenge()
    expect(warnings).toEqual([])
    const tabs = await app.page.locator('.preview-tab').allInnerTexts()
    expect(tabs).toEqual(Object.values(titles[locale as keyof typeof titles]))
    const seen = CHINESE_NAMES.reduce((text, word) => text.replaceAll(word, ''), await app.view.innerText())
    expect(/\p{Script=Han}/u.test(seen)).toBe(locale === 'zh-CN')
    await app.screenshot(`page-${name}-${locale}-${scheme}`)
  })
})
