const standing = require('../standing')

const { serviceUrl } = wx.getExtConfigSync()
const languages = ['cn', 'tw', 'en', 'ar', 'de', 'es', 'fr', 'in', 'it', 'ja', 'ko', 'pt', 'ru', 'ms', 'th', 'tr', 'vi']
const title = { POPUP_TITLE: '替身 · Stand-in, not Alibaba’s' }

Component({
  properties: { props: Object },
  data: {
    endpoint: `${serviceUrl}demo/`,
    imageBase: serviceUrl,
    texts: Object.assign({}, ...languages.map(language => ({ [language]: title }))),
  },

  lifetimes: {
    attached() {
      standing.push(this)
    },
    detached() {
      standing.splice(standing.indexOf(this), 1)
    },
  },

  methods: {
    show() {
      this.selectComponent('#own').show()
    },
  },
})
