import {
  DESCRIPTION,
  describedClasses,
  describedEvents,
  describedPageProperties,
  describedProperties,
  PAGE_DESCRIPTION,
  PAGE_TAG,
  TAG,
} from './described'

interface Row {
  readonly name: string
  readonly type: string
  readonly text: string
  readonly values?: readonly string[]
}

const rowOf = ({ attribute, plain, text, values }: ReturnType<typeof describedProperties>[number]): Row => ({
  name: attribute,
  type: plain,
  text,
  values,
})

/** Vetur's component data: https://vuejs.github.io/vetur/guide/component-data.html. It tells properties and events apart by type. */
const rows = (): Row[] => [
  ...describedProperties().map(rowOf),
  ...describedClasses().map(({ name, text }) => ({ name, type: 'string', text })),
  ...describedEvents().map(({ name, text }) => ({ name, type: 'event', text })),
]

const pageRows = (): Row[] => describedPageProperties().map(rowOf)

/** `tags.json`; `defaults` are written with the tag. */
export const tags = (): unknown => ({
  [TAG]: {
    attributes: rows().map(({ name }) => name),
    defaults: ['scene-id', 'prefix'],
    description: DESCRIPTION,
  },
  [PAGE_TAG]: { attributes: pageRows().map(({ name }) => name), defaults: ['url'], description: PAGE_DESCRIPTION },
})

const attributesOf = (tag: string, all: readonly Row[]) =>
  all.map(({ name, type, text, values = [] }) => [
    `${tag}/${name}`,
    { type, description: text, ...(values.length > 0 && { options: values }) },
  ])

/** `attributes.json`. */
export const attributes = (): unknown =>
  Object.fromEntries([...attributesOf(TAG, rows()), ...attributesOf(PAGE_TAG, pageRows())])
