import { builtInTags } from '../../tags'

interface Config {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly componentPlaceholder?: Readonly<Record<string, string>>
}

interface Parts {
  /** Whether a component, `/path` or `plugin://alias/name`, is there. */
  readonly isHere: (reference: string) => boolean
  /** The JSON of a page or component of the mini program's own. */
  readonly configOf: (path: string) => object | undefined
}

const isBuiltIn = (tag: string) => (builtInTags as readonly string[]).includes(tag)

const notFound = (component: string, user: string) =>
  new Error(`Component is not found in path "${component.replace(/^\//, '')}" (using by "${user}")`)

/**
 * Before it draws, WeChat looks through all that a page uses: what is not there needs a placeholder that is, else it throws.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/placeholder.html
 */
export function requireAvailable(page: string, { isHere, configOf }: Parts): void {
  const seen = new Set<string>()
  const visit = (user: string) => {
    if (seen.has(user)) return
    seen.add(user)
    const { usingComponents = {}, componentPlaceholder = {} } = (configOf(user) ?? {}) as Config
    for (const [tag, component] of Object.entries(usingComponents)) {
      if (isHere(component)) visit(component.replace(/^\//, ''))
      else if (!stands(componentPlaceholder[tag], usingComponents)) throw notFound(component, user)
    }
  }
  const stands = (placeholder: string | undefined, usingComponents: Readonly<Record<string, string>>) => {
    if (placeholder === undefined) return false
    const component = usingComponents[placeholder]
    return component === undefined ? isBuiltIn(placeholder) : isHere(component)
  }
  visit(page)
}
