// A STAND-IN for the plugin AliyunCaptcha, for the preview: nothing of Alibaba's is in it. It keeps to what Alibaba's page "WeChat mini
// program plug-in integration" says: a component `captcha` with one object `props`, and an interface with `show()`, which names no
// component. The challenge is this project's own, against the local service, so that its answers can be verified.
const standing = require('./standing')

exports.show = () => {
  const newest = standing[standing.length - 1]
  if (newest) newest.show()
}
