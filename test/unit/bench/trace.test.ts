import { Trace, type TraceEvent } from '../../bench/phone/trace'

const main = { pid: 1, tid: 1 }
const mark = (name: string, tts: number): TraceEvent => ({
  ...main,
  name: `bench:${name}`,
  cat: 'blink.user_timing',
  ph: 'I',
  tts,
})
const slice = (name: string, tts: number, tdur: number, thread = main): TraceEvent => ({
  ...thread,
  name,
  cat: 'devtools.timeline',
  ph: 'X',
  tts,
  tdur,
})

test('script is what lies between the marks, nested calls once, without style and layout within it', () => {
  const trace = new Trace([
    mark('begin', 1000),
    mark('end', 9000),
    slice('FunctionCall', 0, 2000), // Begun before: the half of it.
    slice('FunctionCall', 3000, 2000),
    slice('RunMicrotasks', 3500, 500), // Within the one before.
    slice('Layout', 4000, 300), // Within it, too.
    slice('Layout', 6000, 900), // By itself.
    slice('FunctionCall', 7000, 400, { pid: 1, tid: 2 }), // Of a worker.
  ])
  expect(trace.scriptMs('begin', 'end')).toBeCloseTo(1 + 2 - 0.3)
  expect(trace.threadMs('begin', 'end')).toBe(8)
})

test('a window is from the first mark of its name to the last of the other', () => {
  const trace = new Trace([mark('begin', 0), mark('request', 1000), mark('begin', 2000), mark('request', 5000)])
  expect(trace.threadMs('begin', 'request')).toBe(5)
})

test('counts the calls of listeners within a window', () => {
  const touch = (tts: number) => ({ ...slice('EventDispatch', tts, 1), args: { data: { type: 'touchmove' } } })
  const trace = new Trace([mark('begin', 10), mark('end', 20), touch(5), touch(15), touch(16)])
  expect(trace.dispatched('touchmove', 'begin', 'end')).toBe(2)
})

test('what is missing is an error, never a zero', () => {
  expect(() => new Trace([slice('FunctionCall', 0, 1)])).toThrow('no mark')
  expect(() => new Trace([mark('begin', 0)]).scriptMs('begin', 'end')).toThrow('no begin before end')
})
