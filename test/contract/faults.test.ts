import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectedEnd, FAULTS, STRIKES } from '../matrix/faults'
import { SCENE_IDS } from '../service/scenes'
import { root } from './dist'

const page = readFileSync(join(root, 'doc/faults.md'), 'utf8')
const rows = page.split('\n').filter(line => line.startsWith('|'))
const part = (call: string) => {
  const start = rows.findIndex(row => row.startsWith('| fault'))
  const second = rows.findIndex((row, index) => index > start && row.startsWith('| fault'))
  return call === 'initialization' ? rows.slice(start, second) : rows.slice(second)
}

test('every faulty scene of the local service is in the matrix', () => {
  const named = new Set(FAULTS.map(({ name }) => name.replace(/^scene /, '')))
  const faulty = SCENE_IDS.filter(id => id.startsWith('fault-'))
  expect(faulty.length).toBeGreaterThan(10)
  expect(faulty.filter(id => !named.has(id))).toEqual([])
})

test.each(FAULTS.map(fault => [fault.call, fault.name, fault] as const))(
  'doc/faults.md tells what comes of %s: %s',
  (call, name, fault) => {
    const row = part(call).find(line => line.startsWith(`| ${name} |`)) ?? ''
    const ends = [...row.matchAll(/\| `([^`]+)` · \d/g)].map(([, end]) => end)
    expect(ends).toEqual(STRIKES.map(strike => expectedEnd(fault, strike)))
  },
)
