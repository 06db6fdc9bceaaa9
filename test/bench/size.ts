import { budget, type Feature, type Size } from '../../gulp/size'
import type { Figure } from './figure'

const UNITS = [
  ['raw', 'minified'],
  ['gzip', 'gzipped'],
] as const

/** What travels to a phone. Alibaba's own plugin: about 800 KB, as WeChat's console shows it. */
export function sizeFigures(whole: Size, features: readonly Feature[]): Figure[] {
  const budgeted = UNITS.map(
    ([unit, word]): Figure => ({
      name: `whole plugin, ${word}`,
      unit: 'bytes',
      ours: whole[unit],
      budget: { bound: 'at most', value: budget[unit] },
      others: unit === 'raw' ? [{ name: "Alibaba's plugin, about", value: 800 * 1024 }] : [],
      note: '',
    }),
  )
  const parts = features.map(
    ({ name, raw, gzip }): Figure => ({
      name: `of it: ${name}`,
      unit: 'bytes',
      ours: raw,
      others: [],
      note: `${gzip.toLocaleString('en')} bytes gzipped by itself`,
    }),
  )
  return [...budgeted, ...parts]
}
