import { TmplGroup } from 'glass-easel-template-compiler'
import type { Space } from './space'
import { wxsRequires, wxsToJavaScript } from './wxs'

interface CompilerWarning {
  readonly isError: boolean
  readonly level: 'Note' | 'Warn' | 'Error' | 'Fatal'
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

/** Compiles the templates of one space, following imports, includes and WXS modules. */
export class Templates {
  private readonly group = new TmplGroup()
  private readonly known = new Set<string>()

  constructor(private readonly space: Space) {
    // Q.A and Q.C are the compiler's hooks for `change:` observers and for event handlers written in WXS.
    this.group.setExtraRuntimeScript('Q.A=globalThis.__wxsObserver;Q.C=globalThis.__wxsHandler;')
  }

  add(path: string): void {
    if (this.known.has(path)) return
    this.known.add(path)
    // To the compiler `index` is a member of each item; WeChat takes it for the place in the list, where Vant uses it.
    const source = this.space.read(`${path}.wxml`).replace(/ wx:key="index"/g, '')
    if (!this.space.isMain && /<web-view[\s/>]/.test(source))
      this.space.error(`${path}.wxml`, 'a plugin may not use <web-view>')
    for (const warning of this.group.addTmpl(path, source)) this.report(path, warning)
    for (const name of this.group.getInlineScriptModuleNames(path)) {
      this.group.setInlineScript(path, name, wxsToJavaScript(this.group.getInlineScript(path, name)))
    }
    for (const template of this.group.getDirectDependencies(path)) this.add(template)
    for (const script of this.group.getScriptDependencies(path)) this.addScript(script)
  }

  /** A JavaScript expression: an object of template generators by path. The compiler's memory is free afterwards. */
  finish(): string {
    const expression = this.group.getTmplGenObjectGroups()
    this.group.free()
    return expression
  }

  private addScript(path: string): void {
    const key = `${path}.wxs`
    if (this.known.has(key)) return
    this.known.add(key)
    const source = this.space.read(key)
    this.group.addScript(path, wxsToJavaScript(source))
    for (const required of wxsRequires(source)) this.addScript(this.space.resolve(path, required))
  }

  private report(path: string, warning: CompilerWarning): void {
    const where = `${path}.wxml:${warning.startLine + 1}:${warning.startColumn + 1}`
    if (warning.isError || warning.level === 'Error' || warning.level === 'Fatal')
      this.space.error(where, warning.message)
    else if (warning.level === 'Warn') this.space.warn(where, warning.message)
  }
}
