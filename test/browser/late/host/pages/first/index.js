// `?shown=no`: without the card; `?kind=badge`, `tag` and `shelf`: with one of the others.
Page({
  data: { shown: false, kind: '', title: 'ace', said: [] },

  onLoad({ shown = 'yes', kind = '' }) {
    this.setData({ shown: shown === 'yes', kind })
  },

  say(...words) {
    this.setData({ said: [...this.data.said, ...words] })
  },

  played({ detail }) {
    this.say(detail.title)
  },

  watch(timeoutMs) {
    wx.onLazyLoadError(error => this.say(error), timeoutMs)
  },

  requireNow() {
    this.attempt(() => require('../../cards/words').two)
  },

  requireCallback() {
    require('../../cards/words', words => this.say(words.two), fault => this.say(fault))
  },

  requireAsync(path) {
    require.async(path).then(
      ({ two }) => this.say(two),
      fault => this.say(fault),
    )
  },

  pluginNow() {
    this.attempt(() => requirePlugin('late').name)
  },

  pluginCallback() {
    requirePlugin('late', late => this.say(late.name), fault => this.say(fault))
  },

  pluginAsync() {
    requirePlugin.async('late').then(
      late => this.say(late.name),
      fault => this.say(fault),
    )
  },

  attempt(run) {
    try {
      this.say(run())
    } catch (fault) {
      this.say(fault.message)
    }
  },
})
