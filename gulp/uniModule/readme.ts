import { events } from '../../doc/tables/surface'
import { EVENTS, METHODS, PROPERTIES } from '../../doc/tables/words'
import type { CaptchaInstance } from '../../plugin/types/instance'
import type { CaptchaProperties } from '../../plugin/types/properties'
import { methods, NATIVE_PATH, NATIVE_TAG, TAG, withoutProps, wrapped } from './members'

const registration = `\`\`\`json
"globalStyle": {
  // #ifdef MP-WEIXIN
  "usingComponents": { "${NATIVE_TAG}": "${NATIVE_PATH}" }
  // #endif
}
\`\`\``

const page = `\`\`\`vue
<script setup lang="ts">
import { ref } from 'vue'

const captcha = ref()
</script>

<template>
  <button @click="captcha.show()">登录 / Log in</button>
  <${TAG}
    ref="captcha"
    scene-id="your-scene"
    prefix="your-user-tag"
    @success="({ captchaVerifyParam }) => console.log(captchaVerifyParam)"
    @error="({ code, fix }) => console.error(code, fix)"
  />
</template>
\`\`\``

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const code = (text: string) => `\`${text}\``

const table = (en: boolean): string =>
  [
    en ? row('property', 'meaning') : row('属性', '说明'),
    row('---', '---'),
    ...wrapped().map(({ name, attribute, comment }) =>
      row(code(attribute), en ? comment : withoutProps(PROPERTIES[name as keyof CaptchaProperties])),
    ),
    '',
    en ? row('event', 'argument', 'meaning') : row('事件', '参数', '说明'),
    row('---', '---', '---'),
    ...events().map(({ name, members, comment }) =>
      row(code(name), members.map(code).join(' '), en ? comment : EVENTS[name]),
    ),
    '',
    en ? row('method', 'meaning') : row('方法', '说明'),
    row('---', '---'),
    ...methods().map(({ name, comment }) =>
      row(code(`${name}()`), en ? comment : METHODS[name as keyof CaptchaInstance]),
    ),
  ].join('\n')

/** `readme.md`, which uni-app's market shows: both languages in one file. */
export const readme = (): string => `# ${TAG}
微信小程序的阿里云验证码 2.0。只支持微信小程序（Vue 3，uni-app 5.00 或更高）；在其他平台编译时，标签处显示一句说明，控制台也有。
[English below](#english)

1. \`pages.json\`：登记一次原生组件。
${registration}
2. 页面：标签由 easycom 引入；事件的参数就是详情；方法在 \`ref\` 上。
${page}

生产环境由阿里云的客户端判定，并由您的服务端核验 \`captchaVerifyParam\`。完整文档、服务端核验与错误码见 npm 包
aliyun-captcha-miniprogram 的 doc 文件夹。需要 \`element\`、\`button\`、\`props\`、外部样式类或分包时，直接写原生标签 \`<captcha>\`：见
doc/uni-app.zh-CN.md。\`configure()\` 等函数写在 App.vue 里：
\`require('./uni_modules/${TAG}/wxcomponents/index')\`。

${table(false)}

## English
Alibaba Cloud CAPTCHA 2.0 for WeChat mini programs, and for these alone (Vue 3, uni-app 5.00 or newer): compiled for another platform, the tag
shows a sentence that says so, and the console does.

1. \`pages.json\`: the native component is named once, as above.
2. The page, as above: easycom finds the tag; the argument of an event is its detail; methods are on the \`ref\`.

In production Alibaba's own client judges, and your server verifies \`captchaVerifyParam\`. The documents, server and error codes included, are in the
folder doc of the npm package aliyun-captcha-miniprogram. For \`element\`, \`button\`, \`props\`, external classes or a subpackage, write the
native tag \`<captcha>\`: doc/uni-app.md. \`configure()\` and the other functions, in App.vue:
\`require('./uni_modules/${TAG}/wxcomponents/index')\`.

${table(true)}
`
