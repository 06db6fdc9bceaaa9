getApp().globalData.evaluated.push('table')
Page({})
