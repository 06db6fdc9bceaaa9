import { pictureUrl } from '../../../../plugin/core/protocol/picture'

const BASE = 'https://img.example/a/'

test.each([
  [
    'qst/aigc/online/2/5f0c/inpainted_with_mask.png',
    'https://img.example/a/qst/aigc/online/2/5f0c/inpainted_with_mask.png',
  ],
  ['x.png?sign=a%2Bb&t=1', 'https://img.example/a/x.png?sign=a%2Bb&t=1'],
  ['..x/.y/z..png', 'https://img.example/a/..x/.y/z..png'],
  ['https://img.example/a/x.png', 'https://img.example/a/x.png'],
])('%s is below the base', (path, url) => expect(pictureUrl(path, BASE)).toBe(url))

// biome-ignore format: a list
const REFUSED = [
  '', '/x.png', '//evil.example/x.png', 'a//b.png', '\\\\evil.example\\x.png', 'a\\..\\b.png', '../x.png',
  'a/../../x.png', 'a/..', '..', '.', './x.png', '%2e%2e/x.png', '.%2E/x.png', 'a/%2e./x.png', '..?x', 'a/..?x',
  'javascript:alert(1)', 'data:image/png;base64,AAAA', 'https://evil.example/x.png', 'http://img.example/a/x.png',
  'https://img.example/b/x.png', 'https://img.example/a/', 'https://img.example/a/../x.png',
  'https://img.example/a//evil.example/x.png', 'https://img.example/a/https://evil.example/x.png',
  'https://img.example.evil.example/a/x.png', 'a b.png', 'a\n.png', 'a\u0000.png', 'x.png#y', 'x"y.png',
  "x.png' onerror=", '图.png', '..%2fx', '..%5cx', 'a/..%2F..%2Fx', '%2fx', '%5cevil.example', '%2e%2e%2fx', '..%252fx',
  '%252e%252e/x.png', '..%25252fx', 'x%25252525.png', 'x%zz.png', 'x%', 'x%ff.png', 'x%2', 'a%2f%2fb', 'https%3a%2f%2fevil.example/x.png', `${'x'.repeat(3000)}.png`,
]
test.each(REFUSED)('%j is refused', path => expect(pictureUrl(path, BASE)).toBeNull())
