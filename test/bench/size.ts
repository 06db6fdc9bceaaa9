import { budgets, type SizeReport } from '../../gulp/size'
import type { Figure } from './figure'

const NAMES = {
  whole: 'whole plugin',
  own: 'own code',
  locales: 'texts of 17 languages, and of errors in three',
} as const

/** What travels to a phone. Alibaba's own plugin: about 800 KB, as WeChat's console shows it. */
export function sizeFigures({ parts }: SizeReport): Figure[] {
  return (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap(part =>
    (['raw', 'gzip'] as const).map((measure): Figure => {
      const budget = budgets.find(each => each.part === part && each.measure === measure)
      const ours = parts[part][measure]
      return {
        name: `${NAMES[part]}, ${measure === 'raw' ? 'minified' : 'gzipped'}`,
        unit: 'bytes',
        ours,
        ...(budget ? { budget: { bound: 'at most' as const, value: budget.target } } : {}),
        others: part === 'whole' && measure === 'raw' ? [{ name: "Alibaba's plugin, about", value: 800 * 1024 }] : [],
        note:
          budget && ours > budget.target
            ? `Not met: gulp/size.ts says why. Held by a limit of ${budget.limit} bytes, which fails the build.`
            : '',
      }
    }),
  )
}
