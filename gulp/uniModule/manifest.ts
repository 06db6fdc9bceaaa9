import { TAG } from './members'

const no = 'n'
const unknown = 'u'
const yes = 'y'

/**
 * `package.json` of a module of uni-app, in the form of its market: https://uniapp.dcloud.net.cn/plugin/uni_modules.html. `y` works, `n` does
 * not, `u` was not tried. Native components in `uni_modules` are copied by its compiler since 5.00.
 */
export const manifest = (version: string, keywords: readonly string[], name: string): unknown => ({
  id: TAG,
  name: TAG,
  displayName: '阿里云验证码 2.0（微信小程序）',
  version,
  description:
    '微信小程序的阿里云验证码 2.0：弹出式与嵌入式，带类型。Alibaba Cloud CAPTCHA 2.0 for WeChat mini programs.',
  keywords: keywords.slice(0, 5),
  license: 'MIT',
  engines: { HBuilderX: '^5.0.0' },
  'web-types': 'web-types.json',
  dcloudext: {
    type: 'component-vue',
    sale: { regular: { price: '0.00' }, sourcecode: { price: '0.00' } },
    contact: { qq: '' },
    declaration: {
      ads: '无',
      data: '不采集设备信息；用户作答的内容发往阿里云验证码服务，或开发者设置的 endpoint',
      permissions: '无',
    },
    npmurl: `https://www.npmjs.com/package/${name}`,
  },
  uni_modules: {
    dependencies: [],
    encrypt: [],
    platforms: {
      cloud: { tcb: unknown, aliyun: unknown, alipay: unknown },
      client: {
        Vue: { vue2: no, vue3: yes },
        App: { 'app-vue': no, 'app-nvue': no, 'app-uvue': no },
        'H5-mobile': { Safari: no, 'Android Browser': no, '微信浏览器(Android)': no, 'QQ浏览器(Android)': no },
        'H5-pc': { Chrome: no, IE: no, Edge: no, Firefox: no, Safari: no },
        小程序: {
          微信: yes,
          阿里: no,
          百度: no,
          字节跳动: no,
          QQ: no,
          钉钉: no,
          快手: no,
          飞书: no,
          京东: no,
        },
        快应用: { 华为: no, 联盟: no },
      },
    },
  },
})
