import { selfTimes } from '../../bench/profile/selfTime'

const node = (id: number, functionName: string, url = '', lineNumber = 0) => ({
  id,
  callFrame: { functionName, url, lineNumber },
})

const profile = {
  nodes: [
    node(1, '(idle)'),
    node(2, 'reduce', 'miniprogram://captcha/core.js', 9),
    node(3, '', 'http://127.0.0.1:80/package.js', 4),
    node(4, 'hear', 'miniprogram://main/pages/bench/index.js'),
  ],
  samples: [2, 3, 1, 2, 4, 1],
  timeDeltas: [50, 125, 375, 300, 125, 70],
}

test('each sample lasts until the next; the idle thread and the bench are left out', () => {
  expect(selfTimes([profile], 'function')).toEqual([
    { what: '(anonymous)  compiled templates:5', selfMs: 0.375 },
    { what: 'reduce  captcha/core.js:10', selfMs: 0.25 },
  ])
})

test('a gap in which the machine did something else is cut', () => {
  const late = { nodes: [node(2, 'reduce')], samples: [2, 2], timeDeltas: [0, 9000] }
  expect(selfTimes([late], 'function')).toEqual([{ what: 'reduce', selfMs: 0.4 }])
})

test('the mean of several profiles, by file', () => {
  expect(selfTimes([profile, { nodes: [] }], 'place')).toEqual([
    { what: 'compiled templates', selfMs: 0.1875 },
    { what: 'captcha/core.js', selfMs: 0.125 },
  ])
})
