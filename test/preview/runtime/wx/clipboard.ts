import { asyncApi, Refusal } from './api'
import { showToast } from './dialogs'

const asked = new URLSearchParams(location.search)

/** WeChat tells a person that something was copied. `?clipboard=refused` of the address: they decline the privacy notice. */
export function clipboardApi() {
  return {
    setClipboardData: asyncApi('setClipboardData', async ({ data }: { readonly data: string }) => {
      if (asked.get('clipboard') === 'refused') throw new Refusal('privacy permission is not authorized', 104)
      await navigator.clipboard.writeText(data).catch(fault => {
        throw new Refusal(String(fault))
      })
      return showToast({ title: '内容已复制' })
    }),
    getClipboardData: asyncApi('getClipboardData', async () => ({ data: await navigator.clipboard.readText() })),
  }
}
