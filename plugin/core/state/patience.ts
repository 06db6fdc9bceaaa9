/** How long a page may take over its verdict, ms. */
export const CALLBACK_PATIENCE_MS = 30000

/** How long a need of Alibaba's plugin waits, ms. Longer than WeChat waits for a subpackage by default: 10 s, page `wx.onLazyLoadError`. */
export const PLUGIN_PATIENCE_MS = 15000
