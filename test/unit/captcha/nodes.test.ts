import { Nodes } from '../../../plugin/captcha/nodes'

test('a lookup waits for the lifetime ready; after that it is made at once', () => {
  const find = jest.fn()
  const nodes = new Nodes(find)
  const [first, second, late] = [jest.fn(), jest.fn(), jest.fn()]
  nodes.lookUp(['#a'], first)
  nodes.lookUp(['#b'], second)
  expect(find).not.toHaveBeenCalled()
  nodes.ready()
  expect(find.mock.calls).toEqual([
    [['#a'], first],
    [['#b'], second],
  ])
  nodes.lookUp(['#c'], late)
  nodes.ready()
  expect(find.mock.calls.slice(2)).toEqual([[['#c'], late]])
})
