import { DESCRIPTION, describedClasses, describedEvents, describedProperties, pageOf, TAG } from './described'

/** JetBrains' description of a library of Vue components: https://plugins.jetbrains.com/docs/intellij/websymbols-web-types.html */
export function webTypes(name: string, version: string): unknown {
  const props = describedProperties().map(property => ({
    name: property.attribute,
    description: property.text,
    'doc-url': pageOf(property),
    type: property.plain === '#id' ? 'string' : property.plain,
    default: property.tags.default,
    ...(property.values.length > 0 && {
      'attribute-value': { type: 'enum' },
      values: property.values.map(value => ({ name: value })),
    }),
  }))
  const classes = describedClasses().map(({ name: external, text }) => ({
    name: external,
    description: text,
    type: 'string',
  }))
  const events = describedEvents().map(event => ({
    name: event.name,
    description: event.text,
    arguments: [{ name: 'event', type: `CaptchaEvent<'${event.name}'>` }],
  }))
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    framework: 'vue',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        'vue-components': [{ name: TAG, description: DESCRIPTION, props: [...props, ...classes], js: { events } }],
      },
    },
  }
}
