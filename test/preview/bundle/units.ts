/**
 * `rpx`, `vw` and `vh` of a page mean the room of that page, which in a phone frame is not the browser's window. Each
 * page is a size container, so container units say it; this holds for style sheets and for inline styles alike.
 */
export function toContainerUnits(value: string): string {
  return value.replace(length, (_, amount: string, unit: keyof typeof factors) => {
    const { factor, container } = factors[unit]
    return `${Number((Number(amount) * factor).toFixed(5))}${container}`
  })
}

/** A number with its unit, not inside a name, a hash or a longer word. */
const length = /(?<![\w#-])(-?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh)\b/g

const factors = {
  rpx: { factor: 100 / 750, container: 'cqw' },
  vw: { factor: 1, container: 'cqw' },
  vh: { factor: 1, container: 'cqh' },
} as const
