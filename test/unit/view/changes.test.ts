import { changes } from '../../../plugin/view/changes'

interface Data {
  readonly open: boolean
  readonly panel: { readonly tip: string; readonly error?: string } | null
  readonly room: number
}
const before: Data = { open: false, panel: { tip: 'a' }, room: 0 }

test.each<[string, Partial<Data>, Data, Partial<Data> | null]>([
  ['nothing', before, before, null],
  ['an equal value that is another object', before, { ...before, panel: { tip: 'a' } }, null],
  ['a plain value', before, { ...before, open: true }, { open: true }],
  ['something deep down', before, { ...before, panel: { tip: 'b' } }, { panel: { tip: 'b' } }],
  ['a value that goes', before, { ...before, panel: null }, { panel: null }],
  ['a member that is new', before, { ...before, panel: { tip: 'a', error: 'x' } }, { panel: { tip: 'a', error: 'x' } }],
  ['all of it at first', {}, before, before],
])('%s', (_, old, next, patch) => {
  expect(changes(old, next)).toEqual(patch)
})
