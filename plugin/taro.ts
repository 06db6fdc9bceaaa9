import type { CaptchaElement, CaptchaOwner, CaptchaPageElement } from './types/elements'

/**
 * Types for Taro: `<captcha>` in JSX, of React and of Vue, and `Taro.getCurrentInstance().page?.selectComponent?.('#captcha')`.
 * Nothing is here at run time: name it in `compilerOptions.types`. Of the modules below, those that a project does not have are passed over.
 */

export type { CaptchaElement }

interface Elements {
  captcha: CaptchaElement
  'captcha-page': CaptchaPageElement
}

declare global {
  // React up to 18; Vue, as @tarojs/components/types/index.vue3 has it.
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

/** @ts-ignore React 19 has no global JSX. */
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

/** @ts-ignore Vue's own JSX, with `jsxImportSource`. */
declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}

/** @ts-ignore In a test without Taro. */
declare module '@tarojs/taro' {
  interface ComponentInstance<TData extends Record<string, unknown>, TParams extends Record<string, string>> {
    selectComponent?(selector: '#captcha'): ReturnType<CaptchaOwner['selectComponent']>
  }
}
