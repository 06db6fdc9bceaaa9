import { resolve } from 'node:path'
import { read } from '../../gulp/files'
import { budget as limit, type Size, weigh } from '../../gulp/size'
import type { Context } from './context'
import type { Figure } from './figure'
import { shortest } from './floor/shortest'

/** Of the files of a plugin. */
const KINDS = ['.js', '.json', '.wxml', '.wxs', '.wxss']

const ALIBABA = { name: "Alibaba's plugin, about", value: 800 * 1024 }

/** Section 9 of the contract. */
const UNITS = [
  { unit: 'raw', word: 'minified', most: 102_400 },
  { unit: 'gzip', word: 'gzipped', most: 38_500 },
] as const

const SHORTEST = 'with every name shortened, which no longer runs'

const number = (value: number) => value.toLocaleString('en')

/** What travels to a phone. Alibaba's own plugin: about 800 KB, as WeChat's console shows it. */
export async function sizeFigures({ builds: { dist, before } }: Context): Promise<Figure[]> {
  const files = (folder: string) => read(resolve(folder, 'plugin'), KINDS)
  const plugin = files(dist)
  const whole = weigh(plugin)
  const floor = weigh(await shortest(plugin))
  const old = before ? weigh(files(before)) : null
  const others = (unit: keyof Size) => [
    ...(old ? [{ name: 'before', value: old[unit] }] : []),
    { name: SHORTEST, value: floor[unit], isFloor: true } as const,
  ]
  return [
    ...UNITS.map(
      ({ unit, word, most }): Figure => ({
        name: `whole plugin, ${word}`,
        unit: 'bytes',
        ours: { value: whole[unit] },
        budget: { bound: 'at most', value: most },
        others: others(unit),
        note: `The build fails above ${number(limit[unit])}; \`npm run build\` prints what each feature takes.`,
      }),
    ),
    {
      name: 'whole plugin beside Alibaba’s',
      unit: 'bytes',
      ours: { value: whole.raw },
      budget: { bound: 'at most', value: 0.125, of: ALIBABA.name },
      others: [ALIBABA, ...others('raw')],
      note: 'As WeChat’s console shows theirs.',
    },
  ]
}
