import { Button, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CaptchaEvent, CaptchaInstance } from 'aliyun-captcha-miniprogram' // types only: a value would bring the package along
import { useRef, useState } from 'react'

export default function Index() {
  const [said, setSaid] = useState('')
  /** A tap that came before the captcha. */
  const wanted = useRef(false)

  function open() {
    const page = Taro.getCurrentInstance().page as unknown as {
      selectComponent(selector: string): CaptchaInstance | null
    }
    const captcha = page.selectComponent('#captcha')
    wanted.current = !captcha
    captcha?.show()
  }

  /** It is there: its first event says so. */
  function arrive(words: string) {
    setSaid(words)
    if (wanted.current) open()
  }

  return (
    <View>
      <Button onClick={open}>登录</Button>
      <Text>{said}</Text>
      <captcha
        id="captcha"
        sceneId="puzzle"
        prefix="demo"
        onReady={({ detail }: CaptchaEvent<'ready'>) => arrive(`ready ${detail.captchaType}`)}
        onSuccess={({ detail }: CaptchaEvent<'success'>) => setSaid(`success ${detail.verifyCode}`)}
        onError={({ detail }: CaptchaEvent<'error'>) => arrive(`error ${detail.code}: ${detail.fix}`)}
      />
    </View>
  )
}
