// The package of npm that is nearest: the subpackage's own.
const { word } = require('words')

getApp().globalData.evaluated.push('card')

Component({
  properties: { title: String },
  data: { word },
  methods: {
    play() {
      this.triggerEvent('played', { title: this.data.title })
    },
  },
})
