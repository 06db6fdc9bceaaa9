import { type Bilingual, both, type DemoLanguage } from './bilingual'
import { entitle } from './language'

/** The pages of the tab bar, in the order of app.json; each name is the title of its page, too. */
const TABS = {
  login: both('登录', 'Log in'),
  comment: both('评论', 'Comments'),
  gallery: both('错误大全', 'Errors'),
  settings: both('设置', 'Settings'),
} satisfies Record<string, Bilingual>

/** Both bars of one of these pages. Only while such a page is in front does WeChat take texts of the tab bar. */
export function nameBars(page: keyof typeof TABS, language: DemoLanguage): void {
  entitle(TABS[page], language)
  Object.values(TABS).forEach((name, index) => {
    wx.setTabBarItem({ index, text: name[language] })
  })
}
