import type { Bilingual, DemoLanguage } from './bilingual'

/** `zh_CN`, `zh_TW`, `en` and so on: Chinese where WeChat is set to it, English otherwise. */
export function systemLanguage(): DemoLanguage {
  const { language } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync()
  return language.startsWith('zh') ? 'zh' : 'en'
}

/** What the settings page stores: a language, or that of WeChat. */
export type LanguageChoice = DemoLanguage | 'auto'

export const languageOf = (choice: LanguageChoice): DemoLanguage => (choice === 'auto' ? systemLanguage() : choice)

/** The captcha's own code for it. */
export const captchaLanguageOf = (language: DemoLanguage): string => (language === 'zh' ? 'cn' : 'en')

/** In the bar above the page: its JSON knows one language only. */
export function entitle(title: Bilingual, language: DemoLanguage): void {
  wx.setNavigationBarTitle({ title: title[language] })
}
