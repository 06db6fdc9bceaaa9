import { DESCRIPTION, describedClasses, describedEvents, describedProperties, TAG } from './described'

/** Vetur's component data: https://vuejs.github.io/vetur/guide/component-data.html. It tells properties and events apart by type. */
function rows(): {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly values?: readonly string[]
}[] {
  return [
    ...describedProperties().map(({ attribute, plain, text, values }) => ({
      name: attribute,
      type: plain,
      text,
      values,
    })),
    ...describedClasses().map(({ name, text }) => ({ name, type: 'string', text })),
    ...describedEvents().map(({ name, text }) => ({ name, type: 'event', text })),
  ]
}

/** `tags.json`; `defaults` are written with the tag. */
export const tags = (): unknown => ({
  [TAG]: {
    attributes: rows().map(({ name }) => name),
    defaults: ['scene-id', 'prefix'],
    description: DESCRIPTION,
  },
})

/** `attributes.json`. */
export const attributes = (): unknown =>
  Object.fromEntries(
    rows().map(({ name, type, text, values = [] }) => [
      `${TAG}/${name}`,
      { type, description: text, ...(values.length > 0 && { options: values }) },
    ]),
  )
