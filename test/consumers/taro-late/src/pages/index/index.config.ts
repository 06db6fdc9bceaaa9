// A plain object: the types of Taro's definePageConfig do not know componentPlaceholder.
export default {
  usingComponents: { captcha: '../../captcha/aliyun-captcha-miniprogram/captcha/captcha' },
  componentPlaceholder: { captcha: 'view' },
}
