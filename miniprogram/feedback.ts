import Dialog from '@vant/weapp/dialog/dialog'
import Toast from '@vant/weapp/toast/toast'
import { type Bilingual, both, type DemoLanguage } from './bilingual'

/** Above the captcha's popup, which stands at 1000 and may still be open. */
const zIndex = 2000

const YES = both('确定', 'OK')
const NO = both('取消', 'Cancel')

/** Says it for a moment, over everything. The page holds a `<van-toast id="van-toast">`. */
export function toast(message: Bilingual, language: DemoLanguage): void {
  Toast({ message: message[language], zIndex })
}

interface Question {
  readonly title: Bilingual
  readonly message: Bilingual
}

/** Asks before something is lost. The page holds a `<van-dialog id="van-dialog">`. */
export function confirm({ title, message }: Question, language: DemoLanguage, done: () => void): void {
  Dialog.confirm({
    title: title[language],
    message: message[language],
    confirmButtonText: YES[language],
    cancelButtonText: NO[language],
    zIndex,
  }).then(done, () => undefined)
}
