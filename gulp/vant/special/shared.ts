import type { Edit } from '../edits'

/** What `VantComponent` and the behavior that it adds do to every component. Each has it written out: no module is left to share. */
export const premises = [
  ['common/component.js', "props: 'properties',"],
  ['common/component.js', "mixins: 'behaviors',"],
  ['common/component.js', "classes: 'externalClasses',"],
  ['common/component.js', "options.externalClasses.push('custom-class');"],
  ['common/component.js', 'options.options = { multipleSlots: true, addGlobalClass: true, }; Component(options);'],
  ['mixins/basic.js', '$emit(name, detail, options) { this.triggerEvent(name, detail, options); },'],
] as const

/** Without `multipleSlots`: each component has one slot, without a name, or none. */
export const component = 'Component({ options: { addGlobalClass: true },'

/** Rules that Vant's components share come first, and are purged like their own. */
export const styles = (path: string): { of: string[]; edits: Edit[] } => ({
  of: ['common/index.wxss', path],
  edits: [["@import '../common/index.wxss';", '']],
})
