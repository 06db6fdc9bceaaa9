import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { json, root } from './dist'

const folder = join(root, '.github/workflows')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const workflows = readdirSync(folder)
const [ci, release] = [read('ci.yml'), read('release.yml')]

describe.each(workflows)('%s', name => {
  const workflow = read(name)

  test('every action is pinned by its commit, and says which release that is', () => {
    const uses = workflow.match(/uses:.*/g) ?? []
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter(line => !/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('it may read the sources, knows no secrets, leaves no key behind, and ends', () => {
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m)
    expect(workflow).not.toMatch(/\bsecrets\b|pull_request_target|github\.token|NODE_AUTH_TOKEN/)
    const jobs = workflow.match(/runs-on:/g)?.length
    expect(workflow.match(/timeout-minutes: \d+\n/g)?.length).toBe(jobs)
    expect(workflow.match(/persist-credentials: false/g)?.length).toBe(workflow.match(/actions\/checkout@/g)?.length)
  })
})

test('ci.yml runs the whole gate on the oldest Node that the package promises, and newer ones', () => {
  const versions = /node: \[([\d, ]+)\]/.exec(ci)?.[1]?.split(', ')
  expect(versions).toEqual(['20', '22', '24'])
  expect(json<{ engines: { node: string } }>('package.json').engines.node).toBe('>=20')
  expect(ci).toMatch(/- run: \.ci\/run\n/)
  expect(ci.match(/permissions:\n( +\S.*\n)+/g)).toEqual(['permissions:\n  contents: read\n'])
})

describe('release.yml', () => {
  const [before = '', publish = ''] = release.split(/\n {2}publish:\n/)

  test('a tag starts it, and nothing else', () => {
    expect(/^on:\n([\s\S]*?)\n\n/m.exec(release)?.[1]).toBe("  push:\n    tags: ['v*']")
  })

  test('the identity that publishes is that of the last job alone, behind an environment that a person guards', () => {
    expect(before).not.toContain('id-token')
    expect(publish).toContain('    permissions:\n      contents: read\n      id-token: write\n')
    expect(publish).toContain('    environment: npm\n')
    expect(publish).toContain('    needs: test\n')
    expect(before).toContain('- run: .ci/run\n')
  })

  test('what is published was judged just before, with its provenance', () => {
    expect([...publish.matchAll(/- run: (.*)/g)].map(([, command]) => command)).toEqual([
      'npm ci --ignore-scripts',
      'npm run release',
      'npm publish --provenance --access public',
    ])
    expect(publish).toContain('fetch-depth: 0')
  })
})
