/** Calls back once the present tick is over and what it changed is drawn. Base library 2.2.3. */
export const afterTick = (callback: () => void): void => wx.nextTick(callback)
