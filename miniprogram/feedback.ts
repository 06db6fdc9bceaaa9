import Dialog from '@vant/weapp/dialog/dialog'
import Toast from '@vant/weapp/toast/toast'

/** Above the captcha's popup, which stands at 1000 and may still be open. */
const zIndex = 2000

/** Says it for a moment, over everything. The page holds a `<van-toast id="van-toast">`. */
export function toast(message: string): void {
  Toast({ message, zIndex })
}

/** Asks before something is lost. The page holds a `<van-dialog id="van-dialog">`. */
export function confirm(title: string, message: string, done: () => void): void {
  Dialog.confirm({ title, message, zIndex }).then(done, () => undefined)
}
