import type { Event, Property } from '../../doc/tables/surface'
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

interface Snippet {
  readonly prefix: string
  readonly scope: string
  readonly body: readonly string[]
  readonly description: string
}

const handlerOf = (name: string) => `on${name[0]?.toUpperCase()}${name.slice(1)}`

/** A place that the cursor stops at, with the text that is there until something else is written. */
const stop = (at: number, text: string) => `\${${at}:${text.replace(/[\\$}]/g, '\\$&')}}`

/** As the property's example has it: in WXML what is no string needs braces. */
function attribute({ attribute: name, values, tags }: Property): string {
  if (values.length > 0) return `${name}="\${1|${values.join(',')}|}"`
  const example = new RegExp(`${name}="([^"]*)"`).exec(tags.example ?? '')?.[1] ?? ''
  const inner = /^\{\{(.*)\}\}$/.exec(example)?.[1]
  return inner === undefined ? `${name}="${stop(1, example)}"` : `${name}="{{${stop(1, inner)}}}"`
}

const tag = [
  `<${TAG}`,
  `  id="${TAG}"`,
  `  scene-id="${stop(1, 'your-scene')}"`,
  `  prefix="${stop(2, 'your-user-tag')}"`,
  `  bind:success="${stop(3, 'onSuccess')}"`,
  `  bind:error="${stop(4, 'onError')}"`,
  '/>',
]

/** It has no other. */
const page = () => `<${PAGE_TAG} ${describedPageProperties().map(attribute).join(' ')} />`

const handler = ({ name, members }: Event) => [
  `${stop(1, handlerOf(name))}({ detail }: CaptchaEvent<'${name}'>) {`,
  `  const { ${members.map(member => member.replace('?', '')).join(', ')} } = detail`,
  '  $0',
  '},',
]

const inMarkup = (prefix: string, body: readonly string[], description: string): Snippet => ({
  prefix,
  scope: 'wxml',
  body,
  description,
})

/** VS Code's snippets for WXML and for the handlers of a page: https://code.visualstudio.com/docs/editing/userdefinedsnippets */
export const snippets = (): Record<string, Snippet> => ({
  [`<${TAG}>`]: inMarkup(TAG, tag, DESCRIPTION),
  // `captcha-page` is that of the attribute `page`.
  [`<${PAGE_TAG}>`]: inMarkup(`${PAGE_TAG}-tag`, [page()], PAGE_DESCRIPTION),
  ...Object.fromEntries([
    ...describedProperties().map(property => [
      `<${TAG} ${property.attribute}>`,
      inMarkup(`${TAG}-${property.attribute}`, [attribute(property)], property.text),
    ]),
    ...describedClasses().map(({ name, text }) => [
      `<${TAG} ${name}>`,
      inMarkup(`${TAG}-${name}`, [`${name}="${stop(1, name)}"`], text),
    ]),
    ...describedEvents().flatMap(event => [
      [
        `<${TAG} bind:${event.name}>`,
        inMarkup(`${TAG}-bind-${event.name}`, [`bind:${event.name}="${stop(1, handlerOf(event.name))}"`], event.text),
      ],
      [
        `${TAG}: ${event.name}`,
        { prefix: `${TAG}-${event.name}`, scope: 'typescript', body: handler(event), description: event.text },
      ],
    ]),
  ]),
})
