import { resolve } from 'node:path'
import { Captcha } from './driver'
import { useStage } from './harness'

/** Pages with a captcha that begins by itself say so; the popup of the login page and the gallery wait for a tap. */
const pages = { login: '登录', comment: '评论', gallery: '错误大全', settings: '设置' } as const

describe.each([
  ['with the plugin', 'dist/miniprogram'],
  ['as an ordinary mini program', 'dist/demo'],
])('the demo %s', (_, folder) => {
  const stage = useStage({ miniprogramRoot: resolve(folder) })

  describe.each(['light', 'dark'] as const)('in %s', colorScheme => {
    test.each(Object.entries(pages))('the page %s stands and complains of nothing', async (name, title) => {
      const app = await stage.openPage(`pages/${name}/index`, { colorScheme })
      const warnings: string[] = []
      app.page.on('console', message => {
        if (message.type() === 'warning') warnings.push(message.text())
      })
      await app.page.reload()
      await app.page.getByRole('heading', { name: title, exact: true }).waitFor()
      if (name === 'comment') await new Captcha(app, stage.service).challenge()
      expect(warnings).toEqual([])
      await app.screenshot(`page-${name}-${colorScheme}`)
    })
  })
})
