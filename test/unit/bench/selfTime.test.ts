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
  timeDeltas: [50, 1000, 2000, 4000, 500, 700],
}

test('each sample lasts until the next; the idle thread and the bench are left out', () => {
  expect(selfTimes([profile], 'function')).toEqual([
    { what: '(anonymous)  compiled templates:5', selfMs: 2 },
    { what: 'reduce  captcha/core.js:10', selfMs: 1.5 },
  ])
})

test('the mean of several profiles, by file', () => {
  expect(selfTimes([profile, { nodes: [] }], 'place')).toEqual([
    { what: 'compiled templates', selfMs: 1 },
    { what: 'captcha/core.js', selfMs: 0.75 },
  ])
})
