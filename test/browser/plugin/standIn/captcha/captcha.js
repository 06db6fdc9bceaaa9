const standing = require('../standing')

Component({
  properties: { props: Object },
  data: { open: false, round: 1 },

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
      this.setData({ open: true })
    },

    // Closed by its person: there is no documented key that would tell the page.
    close() {
      this.setData({ open: false })
    },

    refresh() {
      this.setData({ round: this.data.round + 1 })
    },

    right() {
      this.answer('right')
    },

    wrong() {
      this.answer('wrong')
    },

    answer(word) {
      const { SceneId, success, captchaVerifyCallback } = this.data.props
      const param = `${word}:${SceneId}:${this.data.round}`
      if (captchaVerifyCallback) return this.ask(param)
      if (word === 'wrong') return this.refuse()
      this.close()
      success(param)
    },

    // V3: refused by Alibaba; the challenge refreshes itself.
    refuse() {
      this.refresh()
      this.data.props.fail('F015')
    },

    // V2: the page judges, and says so in what it returns.
    ask(param) {
      const { captchaVerifyCallback, onBizResultCallback } = this.data.props
      captchaVerifyCallback(param).then(({ captchaResult, bizResult }) => {
        if (captchaResult) this.close()
        else this.refresh()
        onBizResultCallback(bizResult)
      })
    },
  },
})
