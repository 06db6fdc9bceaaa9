/** A page that shows what it was opened with in a web-view, and tells its opener what it hears. */
module.exports = {
  data: { src: '', shown: true, events: [], hello: '' },
  onLoad({ page }) {
    this.channel = this.getOpenerEventChannel()
    this.channel.on('hello', hello => this.setData({ hello }))
    this.setData({ src: page })
  },
  heard({ type, detail }) {
    this.setData({ events: [...this.data.events, { type, detail }] })
    this.channel.emit('heard', this.data.events)
  },
  remove() {
    this.setData({ shown: false })
  },
}
