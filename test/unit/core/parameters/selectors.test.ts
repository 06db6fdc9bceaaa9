import { checkParameters, settleSelectors } from '../../../../plugin/core/parameters/validate'

const check = (over: object) => checkParameters({ sceneId: 's', prefix: 'demo', ...over })

test('names the well-formed ones, in order', () => {
  expect(check({ element: '#a', button: '#b' }).selectors).toEqual([
    { field: 'element', selector: '#a' },
    { field: 'button', selector: '#b' },
  ])
  expect(check({ element: 'a', button: '#b' }).selectors).toEqual([{ field: 'button', selector: '#b' }])
  expect(check({}).selectors).toEqual([])
})

test('absent nodes are faults', () => {
  const checked = check({ element: '#a', button: '#b' })
  expect(settleSelectors(checked, [true, false])).toEqual({
    ok: false,
    issues: [{ field: 'button', rule: 'selector', expected: 'id of a node on the page', received: '"#b"' }],
  })
  expect(settleSelectors(checked, [false, false])).toMatchObject({
    issues: [{ field: 'element' }, { field: 'button' }],
  })
  expect(settleSelectors(checked, [true, true])).toEqual({ ok: true, value: checked.config })
})

test('where the owner cannot be reached nothing is said about nodes', () => {
  const checked = check({ element: '#a' })
  expect(settleSelectors(checked, null)).toEqual({ ok: true, value: checked.config })
  expect(settleSelectors(checked, [])).toEqual({ ok: true, value: checked.config })
})

test('faults of values and of nodes come together', () => {
  const result = settleSelectors(check({ mode: 'x', element: '#a' }), [false])
  expect(result).toMatchObject({ ok: false, issues: [{ field: 'mode' }, { field: 'element', rule: 'selector' }] })
  expect(settleSelectors(check({ mode: 'x' }), null)).toMatchObject({ ok: false, issues: [{ field: 'mode' }] })
})
