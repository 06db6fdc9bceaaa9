import { readSettings } from '../../settings'

/** The page that `page` of the login's captcha names with `client="webview"`. */
Page({
  data: { url: readSettings().h5Url },
})
