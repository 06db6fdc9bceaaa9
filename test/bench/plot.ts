import type { Figure } from './figure'

const WIDTH = 1040
const ROW = 44
const LEFT = 470
const BAR = 340

const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

const bar = (y: number, share: number, className: string, label: string) =>
  `<rect class="${className}" x="${LEFT}" y="${y}" width="${Math.max(2, share * BAR).toFixed(1)}" height="14" rx="2"/>` +
  `<text class="value" x="${LEFT + Math.max(2, share * BAR) + 6}" y="${y + 11}">${escaped(label)}</text>`

const say = (value: number, unit: string) => `${value.toLocaleString('en')} ${unit}`

/** Ours beside the first of the others, each pair to its own scale: all figures with another one. */
export function plotOf(figures: readonly Figure[]): string {
  const pairs = figures.filter(({ others }) => others.length > 0)
  const rows = pairs.map(({ name, unit, ours, others }, index) => {
    const [other] = others
    if (!other) return ''
    const most = Math.max(ours, other.value) || 1
    const y = 54 + index * ROW
    return (
      `<text class="name" x="${LEFT - 12}" y="${y + 18}">${escaped(name)}${unit === 'per second' ? ' ↑' : ''}</text>` +
      bar(y, ours / most, 'ours', say(ours, unit)) +
      bar(y + 17, other.value / most, 'other', `${other.name}: ${say(other.value, unit)}`)
    )
  })
  const height = 64 + pairs.length * ROW
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Benchmark: ours beside what a team would pick instead">
<style>
svg { font: 12px system-ui, sans-serif; background: #fff; color-scheme: light dark; }
text { fill: #222; } .name { text-anchor: end; } .value { fill: #666; font-size: 11px; }
.ours { fill: #1677ff; } .other { fill: #c4c8cf; }
@media (prefers-color-scheme: dark) { svg { background: #16181d; } text { fill: #e6e6e6; } .value { fill: #9aa0a8; } .other { fill: #565c66; } }
</style>
<rect class="ours" x="${LEFT}" y="20" width="10" height="10"/><text x="${LEFT + 16}" y="30">ours</text>
<rect class="other" x="${LEFT + 70}" y="20" width="10" height="10"/><text x="${LEFT + 86}" y="30">instead (each pair to its own scale; ↑ more is better)</text>
${rows.join('\n')}
</svg>
`
}
