import { TAG as MODULE_TAG, wrapped } from '../uniModule/members'
import {
  DESCRIPTION,
  describedClasses,
  describedEvents,
  describedPageProperties,
  describedProperties,
  PAGE_DESCRIPTION,
  PAGE_TAG,
  pageOf,
  TAG,
} from './described'

const propOf = (property: ReturnType<typeof describedProperties>[number]) => ({
  name: property.attribute,
  description: property.text,
  'doc-url': pageOf(property),
  type: property.plain === '#id' ? 'string' : property.plain,
  default: property.tags.default,
  ...(property.values.length > 0 && {
    'attribute-value': { type: 'enum' },
    values: property.values.map(value => ({ name: value })),
  }),
})

/** `argument` is what a handler gets. */
const eventsWith = (argument: (name: string) => { readonly name: string; readonly type: string }) =>
  describedEvents().map(event => ({ name: event.name, description: event.text, arguments: [argument(event.name)] }))

/** JetBrains' description of a library of Vue components: https://plugins.jetbrains.com/docs/intellij/websymbols-web-types.html */
const library = (name: string, version: string, components: readonly unknown[]): unknown => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  framework: 'vue',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { 'vue-components': components } },
})

/** Of the package: the native components. */
export function webTypes(name: string, version: string): unknown {
  const classes = describedClasses().map(({ name: external, text }) => ({
    name: external,
    description: text,
    type: 'string',
  }))
  const events = eventsWith(event => ({ name: 'event', type: `CaptchaEvent<'${event}'>` }))
  return library(name, version, [
    {
      name: TAG,
      description: DESCRIPTION,
      props: [...describedProperties().map(propOf), ...classes],
      js: { events },
    },
    { name: PAGE_TAG, description: PAGE_DESCRIPTION, props: describedPageProperties().map(propOf) },
  ])
}

/** Of the module of uni-app: its wrapper, whose handlers get the detail itself. */
export function moduleWebTypes(version: string): unknown {
  const names = wrapped().map(({ name }) => name)
  const props = describedProperties().filter(({ name }) => names.includes(name))
  const events = eventsWith(event => ({ name: 'detail', type: `CaptchaEvents['${event}']` }))
  return library(MODULE_TAG, version, [
    { name: MODULE_TAG, description: DESCRIPTION, props: props.map(propOf), js: { events } },
  ])
}
