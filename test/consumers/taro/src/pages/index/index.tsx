import { Button, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { version } from 'aliyun-captcha-miniprogram'
import { useState } from 'react'

/** The instance of a native component: that of the page, by its id. */
const open = () => Taro.getCurrentInstance().page?.selectComponent?.('#captcha')?.show()

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
        onReady={({ detail }) => setSaid(`ready ${detail.captchaType}`)}
        onSuccess={({ detail }) => setSaid(`success ${detail.verifyCode}`)}
        onError={({ detail }) => setSaid(`error ${detail.code}: ${detail.fix}`)}
      />
    </View>
  )
}
