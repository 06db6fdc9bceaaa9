/** What weapp-vite writes into `usingComponents`: the tag, and where its component is. */
export interface ResolvedComponent {
  readonly name: string
  readonly from: string
}

export interface CaptchaResolverOptions {
  /** Before each tag: with `my-`, the tags are `<my-captcha>` and `<my-captcha-page>`. Default: nothing. */
  readonly prefix?: string
  /** The tag (`key`) and the path (`value`) of each component, in place of ours. */
  readonly resolve?: (component: { readonly name: string; readonly prefix: string }) => {
    readonly key: string
    readonly value: string
  }
}

/** A function, as weapp-vite has called resolvers from the beginning, with the table that newer versions read as well. */
export interface CaptchaResolver {
  (componentName: string, baseName?: string): ResolvedComponent | undefined
  readonly components: Readonly<Record<string, string>>
}

/** Each component of the package, with its path after npm building. */
const COMPONENTS: Readonly<Record<string, string>> = {
  captcha: 'aliyun-captcha-miniprogram/captcha/captcha',
  'captcha-page': 'aliyun-captcha-miniprogram/handover/webview/page/page',
}

/**
 * For `autoImportComponents.resolvers` of weapp-vite: pages write `<captcha>` and `<captcha-page>` without naming them in `usingComponents`.
 */
export function CaptchaResolver({ prefix = '', resolve }: CaptchaResolverOptions = {}): CaptchaResolver {
  const rows = Object.entries(COMPONENTS).map(([name, path]) => {
    const { key, value } = resolve?.({ name, prefix }) ?? { key: `${prefix}${name}`, value: path }
    return [key, value] as const
  })
  const components = Object.freeze(Object.fromEntries(rows))
  const resolver = (componentName: string): ResolvedComponent | undefined => {
    const from = Object.hasOwn(components, componentName) ? components[componentName] : undefined
    return from === undefined ? undefined : { name: componentName, from }
  }
  return Object.assign(resolver, { components })
}
