import { both } from '../../bilingual'

export const WORDS = {
  lead: both('换个样子试试', 'Try it another way'),
  how: both(
    '这里的每一项都立刻生效，「登录」和「评论」也跟着变。',
    'Every change applies at once, here and on "Log in" and "Comments".',
  ),
  demo: both('演示', 'Demo'),
  /** In both languages, for whoever cannot read the present one. */
  demoLanguage: both('界面语言 Language of the demo', 'Language of the demo 界面语言'),
  demoLanguageHint: both(
    '验证码的语言也跟着变；下面可以另选 17 种之一。',
    'The captcha follows; below it can be set to any of 17 languages.',
  ),
  tryIt: both('试一试', 'Try it'),
  open: both('弹出验证', 'Open the captcha'),
  another: both('换一个', 'Another one'),
  challenge: both('验证', 'Captcha'),
  ownScene: both('自己的 SceneId', 'Own SceneId'),
  mode: both('模式', 'Mode'),
  modeHint: both(
    '只用于本页的「试一试」：登录总是弹出，评论总是嵌入。',
    'For "Try it" on this page: the login is always a popup, the comments are always embedded.',
  ),
  direction: both('书写方向', 'Direction'),
  directionHint: both(
    '方向由语言决定：选「从右到左」就换成阿拉伯语，选回来就恢复原来的语言。',
    'It follows the language: right to left is Arabic; back again is the language before.',
  ),
  client: both('客户端', 'Client'),
  clientHint: both(
    '只用于登录页。生产环境只有阿里云自己的两种客户端能通过；预览里它们都由本机的替身代替。',
    'For the login page. In production only the two clients of Alibaba pass; in the preview, stand-ins take their places.',
  ),
  h5Url: both('H5 页面地址', 'Address of the H5 page'),
  theme: both('主题', 'Theme'),
  fontSize: both('字号', 'Font size'),
  fontSizeHint: both(
    '就是 CSS 变量 --captcha-font-size，布局跟着字变大。',
    'The CSS variable --captcha-font-size; the layout grows with it.',
  ),
  timeout: both('超时（毫秒）', 'Timeout, ms'),
  service: both('服务', 'Service'),
  realService: both('使用真实服务', 'Real service'),
  realServiceOn: both(
    '请求发往阿里云，地址由身份标和地域决定。真实的风控只接受阿里云官方客户端的答案，请填写您自己的身份标和 SceneId。',
    "Requests go to Alibaba Cloud, addressed by user tag and region. Its risk engine accepts answers of Alibaba's own clients only. Enter your own user tag and SceneId.",
  ),
  realServiceOff: both(
    '请求发往本机的演示服务，随便试。',
    'Requests go to the demo service on this machine: try anything.',
  ),
  prefix: both('身份标', 'User tag'),
  region: both('地域', 'Region'),
  serviceBase: both('演示服务地址', 'Address of the local service'),
  backendBase: both('业务服务器地址', 'Address of the backend'),
  reset: both('恢复默认设置', 'Reset the settings'),
  plugin: both('验证码插件', 'Captcha plugin'),
}

export const RESET = {
  title: both('恢复默认设置？', 'Reset the settings?'),
  message: both('所有页面的设置都会回到最初。', 'The settings of all pages go back to what they were at first.'),
  done: both('已恢复默认设置', 'The settings are reset'),
}

export const passedTitle = (verifyCode: string) => both(`通过 ${verifyCode}`, `Passed ${verifyCode}`)
export const refusedTitle = (verifyCode: string) => both(`未通过 ${verifyCode}`, `Not passed ${verifyCode}`)
export const NOT_CHECKED = both('这里只试一试，没有交给服务器核对。', 'Only tried: no server has checked it.')
