import { childrenSeconds, timed } from '../../bench/contributor/timed'

test('reads what a shell says of its children', () => {
  expect(childrenSeconds('0m0.01s 0m0.02s\n1m2.5s 0m3.25s\n')).toBeCloseTo(65.75)
  expect(childrenSeconds('')).toBeNaN()
})

test('a command that fails throws what it printed, one that works has taken time', () => {
  expect(() => timed('echo because; exit 3', '.')).toThrow('exit 3\nbecause')
  const { seconds, cpuSeconds } = timed('node -e 1', '.')
  expect(seconds).toBeGreaterThan(0)
  expect(cpuSeconds).toBeGreaterThan(0)
})
