import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { json, root } from './dist'

const workflow = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')

test('every action is pinned by its commit, and says which release that is', () => {
  const uses = workflow.match(/uses:.*/g) ?? []
  expect(uses.length).toBeGreaterThan(0)
  expect(uses.filter(line => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
})

test('the workflow may read the sources and nothing else, knows no secrets, and ends', () => {
  expect(workflow.match(/permissions:\n( +\S.*\n)+/g)).toEqual(['permissions:\n  contents: read\n'])
  expect(workflow).not.toMatch(/\bsecrets\b|pull_request_target|github\.token/)
  expect(workflow).toMatch(/timeout-minutes: \d+\n/)
})

test('it runs the whole gate on the oldest Node that the package promises, and newer ones', () => {
  const versions = /node: \[([\d, ]+)\]/.exec(workflow)?.[1]?.split(', ')
  expect(versions).toEqual(['20', '22', '24'])
  expect(json<{ engines: { node: string } }>('package.json').engines.node).toBe('>=20')
  expect(workflow).toMatch(/- run: \.ci\/run\n/)
})
