Page({
  data: { heard: '[]' },
  open(path, page) {
    wx.navigateTo({
      url: `/pages/${path}/index?page=${encodeURIComponent(page)}`,
      events: { heard: list => this.setData({ heard: JSON.stringify(list) }) },
      success: ({ eventChannel }) => eventChannel.emit('hello', 'from the opener'),
    })
  },
})
