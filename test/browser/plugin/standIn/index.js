// A STAND-IN for the plugin AliyunCaptcha, for tests: nothing of Alibaba's is in it. It keeps to what Alibaba's page "WeChat mini
// program plug-in integration" says of the plugin: a component `captcha` with one object `props`, and an interface with `show()`,
// which names no component.
const standing = require('./standing')

exports.show = () => {
  const newest = standing[standing.length - 1]
  if (newest) newest.show()
}
