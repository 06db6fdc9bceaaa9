import type { Property } from '../../doc/tables/surface'
import { methods, NATIVE_PATH, NATIVE_TAG, TAG, wrapped, wrappedEvents } from './members'

/** The constructor that Vue checks a value with, by the type as the table prints it. */
const CONSTRUCTORS: readonly (readonly [plain: RegExp, constructor: string])[] = [
  [/^number$/, 'Number'],
  [/^boolean$/, 'Boolean'],
  [/^\{|^object$/, 'Object'],
  [/./, 'String'],
]
const constructorOf = ({ plain }: Property) => CONSTRUCTORS.find(([form]) => form.test(plain))?.[1]

/** `null` is not given: without a default, Vue would make `false` of a boolean that is not there. */
const property = (one: Property) => `  /** ${one.comment} */
  ${one.name}: { type: ${constructorOf(one)} as PropType<CaptchaProperties['${one.name}']>, default: null },`

const event = ({ name, comment }: { readonly name: string; readonly comment: string }) => `  /** ${comment} */
  (event: '${name}', detail: CaptchaEvents['${name}']): void`

/** Without a native instance: what nothing answers, nothing is. */
const method = ({ name }: { readonly name: string }) =>
  name === 'getState' ? `  ${name}: () => native()?.${name}() ?? NOTHING,` : `  ${name}: () => native()?.${name}(),`

const attribute = ({ attribute: name, name: prop }: Property) => `    :${name}="${prop}"`
const handler = ({ name }: { readonly name: string }) => `    @${name}="emit('${name}', $event.detail)"`

const elsewhere =
  '<aliyun-captcha>: 只支持微信小程序，其他平台请使用阿里云在该平台的客户端。 WeChat mini programs only; use Alibaba Cloud’s own client for this platform.'
const unknown = `<aliyun-captcha>: pages.json 的 globalStyle.usingComponents 里缺少 | is missing in globalStyle.usingComponents of pages.json: "${NATIVE_TAG}": "${NATIVE_PATH}"`

/** `<aliyun-captcha>`: the native component as a component of Vue, in the place where easycom looks for it. */
export const wrapper =
  (): string => `<!-- Generated from the table of properties and events of <captcha>: changes are lost. -->
<script lang="ts">
export default {
  name: 'AliyunCaptcha',
  // Else a node of the wrapper, which is inline, would stand around an embedded captcha.
  options: { virtualHost: true },
}
</script>

<script setup lang="ts">
import { getCurrentInstance, onMounted, type PropType } from 'vue'
import type { CaptchaEvents, CaptchaInstance, CaptchaProperties, CaptchaSnapshot } from '../../types/index'

defineProps({
${wrapped().map(property).join('\n')}
})

const emit = defineEmits<{
${wrappedEvents().map(event).join('\n')}
}>()

let native = (): CaptchaInstance | null => null
// #ifndef MP-WEIXIN
native = () => {
  console.error('${elsewhere}')
  return null
}
// #endif
// #ifdef MP-WEIXIN
/** The component of WeChat behind this one. */
interface Own {
  readonly $scope?: { selectComponent(selector: string): CaptchaInstance | null }
}
const own = getCurrentInstance()?.proxy as unknown as Own | null | undefined
native = () => {
  const found = own?.$scope?.selectComponent('#captcha') ?? null
  if (!found) console.error('${unknown}')
  return found
}
// #endif
onMounted(() => {
  native()
})

const NOTHING: CaptchaSnapshot = { state: 'idle', visible: false, certifyId: '', captchaType: '' }

defineExpose({
${methods().map(method).join('\n')}
})
</script>

<template>
  <!-- #ifdef MP-WEIXIN -->
  <${NATIVE_TAG}
    id="captcha"
${[...wrapped().map(attribute), ...wrappedEvents().map(handler)].join('\n')}
  />
  <!-- #endif -->
  <!-- #ifndef MP-WEIXIN -->
  <text>${elsewhere.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</text>
  <!-- #endif -->
</template>
`

/** For Volar and \`vue-tsc\`: both tags. Named in the project's \`tsconfig.json\`, or found where that includes \`src\`. */
export const globals = (): string => `import type { CaptchaPageTag, CaptchaTag } from './types/types/elements'

declare module 'vue' {
  export interface GlobalComponents {
    AliyunCaptcha: (typeof import('./components/${TAG}/${TAG}.vue'))['default']
    '${NATIVE_TAG}': CaptchaTag
    'captcha-page': CaptchaPageTag
  }
}

export {}
`
