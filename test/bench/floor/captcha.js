// Our tag, with all of its properties and all of its markup, and nothing behind it: one request, and what is drawn at the end.
const { names, drawn, empty, idleMs } = require('./drawn.js')

const properties = {}
for (const name of names) properties[name] = null

Component({
  behaviors: ['wx://component-export'],
  externalClasses: ['root-class', 'panel-class', 'track-class', 'thumb-class', 'button-class'],
  properties,
  data: empty,
  lifetimes: {
    attached() {
      wx.nextTick(() => this.ask())
    },
  },
  methods: {
    ask() {
      const { prefix, sceneId } = this.data
      wx.request({
        url: `https://${prefix}.captcha-open.aliyuncs.com/`,
        method: 'POST',
        header: { 'content-type': 'application/x-www-form-urlencoded' },
        data: `Action=InitCaptcha&Version=2023-03-05&Format=JSON&SceneId=${sceneId}&Mode=popup&Language=cn&SignatureNonce=0`,
        success: ({ data }) => {
          this.triggerEvent('ready')
          setTimeout(() => this.draw(data), idleMs)
        },
      })
    },
    draw({ Image, PuzzleImage }) {
      const base = 'https://static-captcha.aliyuncs.com/'
      this.setData({ ...drawn, image: base + Image, piece: base + PuzzleImage })
    },
    onAct() {},
    onNothing() {},
  },
  export() {
    return { show: () => this.setData({ open: true }) }
  },
})
