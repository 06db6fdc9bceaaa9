import { Button, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CaptchaEvent, CaptchaInstance } from 'aliyun-captcha-miniprogram'
import { version } from 'aliyun-captcha-miniprogram'
import { useState } from 'react'

/** The instance of a native component: that of the page, by its id. */
function open() {
  const page = Taro.getCurrentInstance().page as unknown as { selectComponent(selector: string): CaptchaInstance | null }
  page.selectComponent('#captcha')?.show()
}

export default function Index() {
  const [said, setSaid] = useState(version)
  return (
    <View>
      <Button onClick={open}>登录</Button>
      <Text>{said}</Text>
      <captcha
        id="captcha"
        sceneId="puzzle"
        prefix="demo"
        onReady={({ detail }: CaptchaEvent<'ready'>) => setSaid(`ready ${detail.captchaType}`)}
        onSuccess={({ detail }: CaptchaEvent<'success'>) => setSaid(`success ${detail.verifyCode}`)}
        onError={({ detail }: CaptchaEvent<'error'>) => setSaid(`error ${detail.code}: ${detail.fix}`)}
      />
    </View>
  )
}
