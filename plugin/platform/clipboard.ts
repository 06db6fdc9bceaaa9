/** Copies `text`, and tells whether it worked. Base library 1.1.0, in plugins 1.9.6. */
export type CopyPort = (text: string, done: (copied: boolean) => void) => void

/**
 * WeChat says by itself that something was copied, in Chinese, for 1.5 s. Copying is refused where a person declines the privacy notice (errno 104), and where
 * the mini program has not declared the clipboard (剪切板) in its privacy guidelines (errno 112): only its developer can change that.
 */
export const copy: CopyPort = (text, done) => {
  const failed = (error: unknown) => {
    console.warn('[captcha] wx.setClipboardData failed; errno 112: declare 剪切板 in 用户隐私保护指引', error)
    done(false)
  }
  try {
    wx.setClipboardData({ data: text, success: () => done(true), fail: failed })
  } catch (error) {
    failed(error)
  }
}
