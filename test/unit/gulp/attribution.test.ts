import { transform } from 'esbuild'
import { bySource } from '../../../gulp/attribution'

test('pieces last until the map names the next; what is before the first, or has no source, belongs to none', () => {
  // From column 5 the first source, from 9 none, from 12 the second.
  const pieces = bySource('"use"aaa;cccbbbb\nbb', { sources: ['a.ts', 'b.ts'], mappings: 'KAAA,I,GCCA;AACA' })
  expect([...pieces]).toEqual([
    ['', '"use"ccc'],
    ['a.ts', 'aaa;'],
    ['b.ts', 'bbbb\nbb'],
  ])
})

test('lines without a mapping go on with the source of those before them', () => {
  expect([...bySource('a\nb\nc', { sources: ['a.ts'], mappings: 'AAAA;' })]).toEqual([['a.ts', 'a\nb\nc']])
  expect([...bySource('a', { sources: [], mappings: '' })]).toEqual([['', 'a']])
})

test('reads what esbuild writes, long distances too, and loses no character', async () => {
  const source = `${'\n'.repeat(5000)}export const text = '${'好'.repeat(3000)}', other = 1\n${'// nothing\n'.repeat(3000)}console.log(text)\n`
  const { code, map } = await transform(source, {
    sourcemap: 'external',
    minify: true,
    charset: 'utf8',
    sourcefile: 'x.ts',
  })
  const pieces = bySource(code, JSON.parse(map))
  expect([...pieces.keys()]).toEqual(['x.ts'])
  expect([...pieces.values()].join('')).toBe(code)
})
