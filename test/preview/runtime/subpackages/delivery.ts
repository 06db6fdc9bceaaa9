import type { SpacePackage, Subpackage } from '../../package'
import type { TemplateGroups } from '../spaces'
import type { Controls } from './controls'
import { type Wish, wishFor } from './wishes'

/** What the script of a subpackage leaves behind. */
export interface Arrived {
  readonly spaces: readonly SpacePackage[]
  readonly templates: TemplateGroups
}

/** Loads a subpackage and puts it in place, and says so beside the phone; rejects when it does not come. */
export async function bring(
  subpackage: Subpackage,
  controls: Controls,
  arrived: Readonly<Record<string, Arrived>>,
  add: (code: Arrived) => void,
): Promise<void> {
  try {
    add(await fetched(subpackage, controls, arrived))
    controls.say(subpackage.root, '已下载 loaded')
  } catch (fault) {
    controls.say(subpackage.root, '下载失败 failed')
    throw fault
  }
}

/** Its script, as slowly as is wished. Until then nothing of it is in the browser. */
async function fetched(
  subpackage: Subpackage,
  controls: Controls,
  arrived: Readonly<Record<string, Arrived>>,
): Promise<Arrived> {
  const wish = wishFor(new URLSearchParams(location.search), subpackage)
  if (wish === 'fail') throw new Error('asked to fail')
  if (wish !== 0) await wait(subpackage, controls, wish)
  await script(`/subpackages/${subpackage.root}.js`)
  const code = arrived[subpackage.root]
  if (!code) throw new Error('its script left nothing')
  return code
}

function wait({ root }: Subpackage, controls: Controls, wish: Wish): Promise<void> {
  return new Promise((resolve, reject) => {
    if (typeof wish === 'number') window.setTimeout(resolve, wish)
    controls.offer(root, { arrive: resolve, fail: () => reject(new Error('ended beside the phone')) })
  })
}

function script(source: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script')
    element.src = source
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', () => reject(new Error(`${source} did not come`)))
    document.head.append(element)
  })
}
