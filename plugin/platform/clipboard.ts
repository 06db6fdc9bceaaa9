/** Copies `text`; `done` comes only when it worked. */
export function copy(text: string, done: () => void): void {
  wx.setClipboardData({ data: text, success: done, fail: () => undefined })
}
