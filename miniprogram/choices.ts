/** What the settings page offers. `id` is the value that `<captcha>` takes, `name` what a person reads. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** Scenes of the local service; a real account has scene ids of its own. */
export const SCENES: readonly Choice[] = [
  { id: 'puzzle', name: '拼图' },
  { id: 'inpainting', name: '图像复原' },
  { id: 'slider', name: '滑块' },
  { id: 'checkbox', name: '一点即过' },
  { id: 'traceless', name: '无痕' },
  { id: 'test-pass', name: '测试：必通过' },
  { id: 'test-fail', name: '测试：必不通过' },
]

export const LANGUAGES: readonly Choice[] = [
  { id: 'cn', name: '简体中文' },
  { id: 'tw', name: '繁體中文' },
  { id: 'en', name: 'English' },
  { id: 'ar', name: 'العربية' },
  { id: 'de', name: 'Deutsch' },
  { id: 'es', name: 'Español' },
  { id: 'fr', name: 'Français' },
  { id: 'in', name: 'Bahasa Indonesia' },
  { id: 'it', name: 'Italiano' },
  { id: 'ja', name: '日本語' },
  { id: 'ko', name: '한국어' },
  { id: 'pt', name: 'Português' },
  { id: 'ru', name: 'Русский' },
  { id: 'ms', name: 'Bahasa Melayu' },
  { id: 'th', name: 'ไทย' },
  { id: 'tr', name: 'Türkçe' },
  { id: 'vi', name: 'Tiếng Việt' },
]

export const REGIONS: readonly Choice[] = [
  { id: 'cn', name: '中国内地' },
  { id: 'sgp', name: '新加坡' },
]

export const MODES: readonly Choice[] = [
  { id: 'popup', name: '弹出' },
  { id: 'embed', name: '嵌入' },
]

export const CLIENTS: readonly Choice[] = [
  { id: 'own', name: '本组件' },
  { id: 'plugin', name: '阿里云插件' },
  { id: 'webview', name: '阿里云 H5 页面' },
]

export const THEMES: readonly Choice[] = [
  { id: 'auto', name: '跟随系统' },
  { id: 'light', name: '浅色' },
  { id: 'dark', name: '深色' },
]

/** Writing follows the language; to choose a direction is to choose a language that has it. */
export const DIRECTIONS: readonly Choice[] = [
  { id: 'ltr', name: '从左到右' },
  { id: 'rtl', name: '从右到左' },
]

export const FONT_SIZES: readonly Choice[] = [
  { id: '15px', name: '标准' },
  { id: '19px', name: '大' },
  { id: '23px', name: '特大' },
  { id: '30px', name: '200%' },
]

export const directionOf = (language: string): string => (language === 'ar' ? 'rtl' : 'ltr')

export function nameOf(choices: readonly Choice[], id: string): string {
  const choice = choices.find(each => each.id === id)
  return choice ? choice.name : id
}
