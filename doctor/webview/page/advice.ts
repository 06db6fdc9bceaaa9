import type { Reason } from './view'

/** Sentences for developers, folded away under the text for the person. `{address}`, `{prefix}`, `{region}`. */
type Advice = Readonly<Record<Reason | 'outside', string>>

export const ADVICE: Readonly<Record<'en' | 'cn', Advice>> = {
  en: {
    jssdk:
      'WeChat’s JSSDK did not load from {address}: a network that blocks it, or a Content-Security-Policy header of the server. Without it the mini program cannot be told.',
    script:
      'Alibaba’s script did not load from {address}: a network or an ad blocker that blocks it, or a Content-Security-Policy header of the server.',
    noClient:
      'What came from {address} defines no initAliyunCaptcha: something answers in its place, such as a proxy or a Wi-Fi login.',
    threw: 'Alibaba’s client threw. Check the parameters, and the console of this page.',
    silent:
      'Alibaba’s client was initialized and never gave its instance. Check SceneId, prefix ({prefix}) and region ({region}), the network, and the console of this page for a blocked request.',
    client:
      'Alibaba’s client reported this. Check that SceneId belongs to prefix {prefix} in region {region}, and that its integration method is Webview+H5: each way needs a scene of its own.',
    answer:
      'Alibaba’s client called success without a captchaVerifyParam. Check that the scene is of the V3 architecture.',
    parameters: 'The address of this page is not valid. Open it through the component of the same version.',
    outside:
      'This page belongs into the <web-view> of a WeChat mini program, opened by the component: it then knows its scene. Anywhere else it stays as it is.',
  },
  cn: {
    jssdk:
      '微信 JSSDK 未能从 {address} 加载：网络拦截，或服务器的 Content-Security-Policy 响应头不允许。没有它，页面无法通知小程序。',
    script: '阿里云的脚本未能从 {address} 加载：网络或广告拦截，或服务器的 Content-Security-Policy 响应头不允许。',
    noClient: '从 {address} 得到的内容没有定义 initAliyunCaptcha：可能是代理或 Wi-Fi 登录页在替它应答。',
    threw: '阿里云客户端抛出了异常。请检查参数和本页的控制台。',
    silent:
      '阿里云客户端初始化后一直没有返回实例。请检查 SceneId、身份标（{prefix}）、地域（{region}）、网络，以及本页控制台里是否有被拦截的请求。',
    client:
      '这是阿里云客户端报告的错误。请检查 SceneId 是否属于身份标 {prefix}（地域 {region}），以及该场景的接入方式是否为 Webview+H5：每种接入方式都需要自己的场景。',
    answer: '阿里云客户端调用了 success，但没有给出 captchaVerifyParam。请检查该场景是否为 V3 架构。',
    parameters: '本页的地址不正确。请通过同一版本的组件打开。',
    outside: '本页应由组件在微信小程序的 <web-view> 中打开，届时它才知道场景。在其他地方打开时，它什么也不做。',
  },
}
