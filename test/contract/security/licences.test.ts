import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { dist, json, root } from '../dist'

test('this package is MIT, and says so in words', () => {
  expect(json<{ license: string }>('package.json').license).toBe('MIT')
  expect(readFileSync(join(root, 'LICENSE'), 'utf8')).toMatch(/^MIT License/)
})

test.each(['plugin', 'npm'] as const)('dist/%s requires nothing from outside itself', output => {
  const files = dist(output)
  const outside = [...files]
    .filter(([path]) => path.endsWith('.js'))
    .flatMap(([path, text]) =>
      [...text.matchAll(/\brequire\((['"`])(.*?)\1\)/g)].map(([, , name = '']) => [path, name]),
    )
    .filter(([path = '', name = '']) => {
      const target = join('/', path, '..', name).slice(1)
      return !name.startsWith('.') || !['', '.js', '/index.js'].some(end => files.has(`${target}${end}`))
    })
  expect(outside).toEqual([])
})

test('the command line tool holds code of this project only', async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['doctor/main.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    metafile: true,
    define: { __VERSION__: '""' },
  })
  expect(Object.keys(metafile.inputs).length).toBeGreaterThan(5)
  expect(Object.keys(metafile.inputs).filter(path => path.includes('node_modules'))).toEqual([])
})

test('whoever installs the package installs nothing else, so an audit of it has nothing to find', () => {
  const { packages } = json<{ packages: Record<string, { dev?: boolean; optional?: boolean }> }>('package-lock.json')
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  expect(shipped.map(([path]) => path)).toEqual([])
  expect(existsSync(join(root, 'npm-shrinkwrap.json'))).toBe(false)
})
