// `?way`: of the stand-in server that serves a broken page or script; `?url`: any address.
Page({
  data: { url: '' },

  onLoad({ way = '', url = '' }) {
    const { webUrl } = wx.getExtConfigSync()
    this.setData({ url: decodeURIComponent(url) || `${webUrl}${way && `broken/${way}/`}captcha.html` })
  },
})
