import { both } from '../../bilingual'
import { entitle } from '../../language'
import { demoLanguage, readSettings } from '../../settings'

/** The page that `page` of the login's captcha names with `client="webview"`. */
Page({
  data: { url: readSettings().h5Url },

  onLoad() {
    entitle(both('验证', 'Verification'), demoLanguage())
  },
})
