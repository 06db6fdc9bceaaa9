/**
 * Why Alibaba's H5 page could not be used (`ClientLoadFailed` with `client="webview"`), as far as it is known; each has a fix of its own.
 * `missing`, `tabBar`, `full`, `refused`: what `wx.navigateTo` says of the host's page. `silent`: nothing in that page answered. `blocked`: the web-view
 * may not or cannot load the address. `slow`: it did not in time. `script`: Alibaba's script did not come or does not work. `alone`: the
 * host's page was opened by something else than a captcha.
 */
export type PageFault = 'missing' | 'tabBar' | 'full' | 'refused' | 'silent' | 'blocked' | 'slow' | 'script' | 'alone'
