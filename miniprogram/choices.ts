import { type Bilingual, both, same } from './bilingual'
import type { LanguageChoice } from './language'

/** What the settings page offers: the value that `<captcha>` takes, and its name for a person. A language has its own name everywhere. */
export interface Choice {
  readonly id: string
  readonly name: Bilingual
}

/** Scenes of the local service; a real account has scene ids of its own. */
export const SCENES: readonly Choice[] = [
  { id: 'puzzle', name: both('拼图', 'Puzzle') },
  { id: 'inpainting', name: both('图像复原', 'Inpainting') },
  { id: 'slider', name: both('滑块', 'Slider') },
  { id: 'checkbox', name: both('一点即过', 'One-click') },
  { id: 'traceless', name: both('无痕', 'Traceless') },
  { id: 'test-pass', name: both('测试：必通过', 'Test: always passes') },
  { id: 'test-fail', name: both('测试：必不通过', 'Test: never passes') },
]

export const LANGUAGES: readonly Choice[] = [
  { id: 'cn', name: same('简体中文') },
  { id: 'tw', name: same('繁體中文') },
  { id: 'en', name: same('English') },
  { id: 'ar', name: same('العربية') },
  { id: 'de', name: same('Deutsch') },
  { id: 'es', name: same('Español') },
  { id: 'fr', name: same('Français') },
  { id: 'in', name: same('Bahasa Indonesia') },
  { id: 'it', name: same('Italiano') },
  { id: 'ja', name: same('日本語') },
  { id: 'ko', name: same('한국어') },
  { id: 'pt', name: same('Português') },
  { id: 'ru', name: same('Русский') },
  { id: 'ms', name: same('Bahasa Melayu') },
  { id: 'th', name: same('ไทย') },
  { id: 'tr', name: same('Türkçe') },
  { id: 'vi', name: same('Tiếng Việt') },
]

/** Of the demo itself. */
export const DEMO_LANGUAGES: readonly (Choice & { readonly id: LanguageChoice })[] = [
  { id: 'auto', name: both('跟随系统', 'As the system') },
  { id: 'zh', name: same('中文') },
  { id: 'en', name: same('English') },
]

export const REGIONS: readonly Choice[] = [
  { id: 'cn', name: both('中国内地', 'Chinese mainland') },
  { id: 'sgp', name: both('新加坡', 'Singapore') },
]

export const MODES: readonly Choice[] = [
  { id: 'popup', name: both('弹出', 'Popup') },
  { id: 'embed', name: both('嵌入', 'Embedded') },
]

export const CLIENTS: readonly Choice[] = [
  { id: 'own', name: both('本组件', 'This component') },
  { id: 'plugin', name: both('阿里云插件', "Alibaba's plugin") },
  { id: 'webview', name: both('阿里云 H5 页面', "Alibaba's H5 page") },
]

export const THEMES: readonly Choice[] = [
  { id: 'auto', name: both('跟随系统', 'As the system') },
  { id: 'light', name: both('浅色', 'Light') },
  { id: 'dark', name: both('深色', 'Dark') },
]

/** Writing follows the language; to choose a direction is to choose a language that has it. */
export const DIRECTIONS: readonly Choice[] = [
  { id: 'ltr', name: both('从左到右', 'Left to right') },
  { id: 'rtl', name: both('从右到左', 'Right to left') },
]

export const FONT_SIZES: readonly Choice[] = [
  { id: '15px', name: both('标准', 'Normal') },
  { id: '19px', name: both('大', 'Large') },
  { id: '23px', name: both('特大', 'Larger') },
  { id: '30px', name: both('200%', '200%') },
]

export const directionOf = (language: string): string => (language === 'ar' ? 'rtl' : 'ltr')

/** An id that is none of the choices is a name of its own. */
export function nameOf(choices: readonly Choice[], id: string): Bilingual {
  const choice = choices.find(each => each.id === id)
  return choice ? choice.name : same(id)
}
