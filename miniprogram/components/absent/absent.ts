/** Where the component of Alibaba's plugin stands in a mini program that may use it: `plugin://AliyunCaptcha/captcha`. */
Component({
  properties: { props: null },
  lifetimes: {
    attached() {
      this.triggerEvent('absent')
    },
  },
})
